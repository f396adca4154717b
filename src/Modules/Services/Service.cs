using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Services;

/// <summary>An entry of the service directory, kept by the organisation that runs the service.</summary>
[Global("an organisation lists a service once and offers it to each of its partnerships by its own choice")]
internal sealed partial class Service : Entity, IVersioned
{
    private Service() { }

    public Guid OrganisationId { get; private set; }
    public string Name { get; private set; } = "";
    public string Description { get; private set; } = "";
    public List<string> Needs { get; private set; } = [];

    /// <summary>What stands on a resident's card, where anybody may read it; empty where none was given.</summary>
    public string NeutralName { get; private set; } = "";
    public string WhoFor { get; private set; } = "";
    public string Cost { get; private set; } = "";
    public string OpeningTimes { get; private set; } = "";
    public string Phone { get; private set; } = "";
    public string Email { get; private set; } = "";
    public string Website { get; private set; } = "";
    public string Address { get; private set; } = "";
    public bool TakesReferrals { get; private set; }
    public DateOnly CheckedOn { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>The organisation that takes the service over; null where none does.</summary>
    public Guid? HandsOverTo { get; private set; }
    public DateOnly? HandsOverOn { get; private set; }
    public int Version { get; private set; }

    public static Service Listed(Guid organisationId, ServiceEntry entry, DateOnly today)
    {
        var service = new Service { OrganisationId = organisationId };
        service.Describe(entry, today);
        return service;
    }

    public void Describe(ServiceEntry entry, DateOnly today)
    {
        Name = entry.Name.Trim();
        Description = entry.Description.Trim();
        Needs = Known(entry.Needs);
        NeutralName = entry.NeutralName?.Trim() ?? "";
        WhoFor = entry.WhoFor?.Trim() ?? "";
        Cost = entry.Cost?.Trim() ?? "";
        OpeningTimes = entry.OpeningTimes?.Trim() ?? "";
        Phone = PhoneNumber.Check("phone", entry.Phone ?? "");
        Email = EmailAddress.Check("email", entry.Email ?? "");
        Website = WebAddress.Check("website", entry.Website ?? "");
        Address = entry.Address?.Trim() ?? "";
        TakesReferrals = entry.TakesReferrals is true;
        CheckedOn = today;
        if (Phone.Length + Email.Length + Website.Length + Address.Length == 0)
            throw Refusal.Field(
                "phone",
                "Give at least one way to reach the service: phone, e-mail, website or address."
            );
    }

    /// <summary>It is another organisation's, where two services may not have the same name.</summary>
    public void GoesTo(Guid organisationId, string name) =>
        (OrganisationId, Name, HandsOverTo, HandsOverOn) = (organisationId, name, null, null);

    public void AnnounceHandover(Guid organisationId, DateOnly on, DateOnly today)
    {
        if (on < today || on > today.AddYears(2))
            throw Refusal.Field("on", "Enter today or a day within the next two years.");
        (HandsOverTo, HandsOverOn) = (organisationId, on);
    }

    public void CancelHandover()
    {
        if (HandsOverTo is null)
            throw Refusal.Rule("handover-not-announced", "No handover is announced, so there is nothing to cancel.");
        (HandsOverTo, HandsOverOn) = (null, null);
    }

    public void Check(DateOnly today) => CheckedOn = today;

    public void Close(DateTimeOffset now)
    {
        if (ClosedAt is not null)
            throw Refusal.Rule("service-closed", "This service is closed already.");
        ClosedAt = now;
    }

    public void Reopen(DateOnly today)
    {
        if (ClosedAt is null)
            throw Refusal.Rule("service-open", "This service is open already.");
        (ClosedAt, CheckedOn) = (null, today);
    }

    // In the order of the checklist, whatever the order they were ticked in.
    private static List<string> Known(IReadOnlyList<string> codes)
    {
        var known = Contracts.Services.Needs.All.Select(need => need.Code).ToList();
        if (codes.FirstOrDefault(code => !known.Contains(code)) is { } unknown)
            throw Refusal.Field("needs", $"We do not know the need {unknown}. Choose from the list.");
        return [.. known.Where(codes.Contains)];
    }
}
