using System.Text.RegularExpressions;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Time;

namespace PlacePartners.Partnerships;

/// <summary>The tenant: organisations that work for one place under one vision.</summary>
[Global("it is the tenant itself, found by its address before anyone is in it")]
internal sealed partial class Partnership : Entity, IVersioned
{
    private static readonly string[] Divisions = ["england-and-wales", "scotland", "northern-ireland"];

    private Partnership() { }

    public string Slug { get; private set; } = "";
    public string Name { get; private set; } = "";
    public Guid LeadOrganisationId { get; private set; }
    public string Division { get; private set; } = "england-and-wales";
    public List<string> AreaCodes { get; private set; } = [];
    public string DaytimePhone { get; private set; } = "";
    public string OutOfHoursPhone { get; private set; } = "";
    public string ChildrenPhone { get; private set; } = "";

    /// <summary>Where residents ring the hub: it stands on their cards.</summary>
    public string HubPhone { get; private set; } = "";
    public List<Role> SecondStepRoles { get; private set; } = [];
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>No checklist is taken from then on; the lead keeps the records.</summary>
    public DateTimeOffset? DissolvedAt { get; private set; }
    public int Version { get; private set; }

    public static Partnership Begin(
        string name,
        string slug,
        IReadOnlyCollection<string> areaCodes,
        Guid leadOrganisationId,
        DateTimeOffset now
    )
    {
        if (!IsSlug(slug))
            throw Refusal.Field("slug", "Use 3 to 60 small letters, digits and hyphens, such as lambeth-early-action.");
        return new()
        {
            Name = name.Trim(),
            Slug = slug,
            AreaCodes = Places.Known(areaCodes),
            LeadOrganisationId = leadOrganisationId,
            CreatedAt = now,
        };
    }

    public void Change(string name, IReadOnlyCollection<string> areaCodes, string division)
    {
        if (!Divisions.Contains(division))
            throw Refusal.Field("division", "Choose England and Wales, Scotland or Northern Ireland.");
        (Name, AreaCodes, Division) = (name.Trim(), Places.Known(areaCodes), division);
    }

    public void ReachSafeguarding(string daytimePhone, string outOfHoursPhone, string childrenPhone) =>
        (DaytimePhone, OutOfHoursPhone, ChildrenPhone) = (
            PhoneNumber.Check("daytimePhone", daytimePhone),
            PhoneNumber.Check("outOfHoursPhone", outOfHoursPhone),
            PhoneNumber.Check("childrenPhone", childrenPhone)
        );

    public void AnswerAt(string hubPhone) => HubPhone = PhoneNumber.Check("hubPhone", hubPhone);

    public void AskForSecondStep(IEnumerable<Role> roles) => SecondStepRoles = [.. roles.Distinct().Order()];

    public void GoTo(Guid leadOrganisationId) => LeadOrganisationId = leadOrganisationId;

    public void Dissolve(DateTimeOffset now) => DissolvedAt = now;

    public static bool IsSlug(string slug) => SlugForm().IsMatch(slug);

    public PartnershipRecord ToRecord() =>
        new(
            Id,
            Slug,
            Name,
            LeadOrganisationId,
            Division,
            [.. AreaCodes.Select(Places.Find)],
            SecondStepRoles,
            UkTime.DateOf(CreatedAt),
            HubPhone
        );

    [GeneratedRegex("^[a-z0-9](?:[a-z0-9-]{1,58})[a-z0-9]$")]
    private static partial Regex SlugForm();
}
