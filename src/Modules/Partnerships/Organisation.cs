using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Partnerships;

/// <summary>An organisation's one profile on the host, kept by its own coordinators.</summary>
[Global("one profile follows an organisation into every partnership it joins")]
internal sealed class Organisation : Entity, IVersioned
{
    private Organisation() { }

    public string Name { get; private set; } = "";
    public Sector Sector { get; private set; }
    public string Description { get; private set; } = "";
    public string Phone { get; private set; } = "";
    public string Email { get; private set; } = "";
    public string Website { get; private set; } = "";

    /// <summary>Made by an invitation that nobody has accepted yet: it may be removed again.</summary>
    public bool IsPlaceholder { get; private set; }

    /// <summary>The day that was announced: at its beginning everything ends that hangs on the organisation.</summary>
    public DateOnly? ClosesOn { get; private set; }
    public DateTimeOffset? ClosureAnnouncedAt { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>The organisation that takes everything on, on that day; null where it just closes.</summary>
    public Guid? MergesIntoId { get; private set; }
    public int Version { get; private set; }

    public static Organisation Named(string name, Sector sector) => new() { Name = name.Trim(), Sector = sector };

    public static Organisation Invited(string name, Sector sector) =>
        new()
        {
            Name = name.Trim(),
            Sector = sector,
            IsPlaceholder = true,
        };

    /// <summary>The form in which names are compared: capitals and the space between words do not tell them apart.</summary>
    public static string Plain(string name) =>
        string.Join(' ', name.ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public void Claim() => IsPlaceholder = false;

    public void Describe(string name, Sector sector, string description, string phone, string email, string website)
    {
        Phone = PhoneNumber.Check("phone", phone);
        (Name, Sector, Description) = (name.Trim(), sector, description.Trim());
        (Email, Website) = (EmailAddress.Check("email", email), WebAddress.Check("website", website));
    }

    public void AnnounceClosure(DateOnly closesOn, Guid? mergesIntoId, DateOnly today, DateTimeOffset now)
    {
        RequireOpen();
        if (ClosesOn is not null)
            throw Refusal.Rule(
                "closure-announced",
                "A closure is announced already. Cancel it first, then announce another day."
            );
        if (closesOn < today || closesOn > today.AddYears(2))
            throw Refusal.Field("closesOn", "Enter today or a day within the next two years.");
        (ClosesOn, MergesIntoId, ClosureAnnouncedAt) = (closesOn, mergesIntoId, now);
    }

    public void CancelClosure()
    {
        RequireOpen();
        if (ClosesOn is null)
            throw Refusal.Rule("closure-not-announced", "No closure is announced, so there is nothing to cancel.");
        (ClosesOn, MergesIntoId, ClosureAnnouncedAt) = (null, null, null);
    }

    public void Close(DateTimeOffset now) => ClosedAt ??= now;

    private void RequireOpen()
    {
        if (ClosedAt is not null)
            throw Refusal.Rule("organisation-closed", "This organisation has closed.");
    }
}
