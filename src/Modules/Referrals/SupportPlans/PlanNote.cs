using PlacePartners.Platform.Data;
using PlacePartners.Platform.Encryption;

namespace PlacePartners.Referrals;

/// <summary>What one agency writes down, for itself and for those it names.</summary>
internal sealed class PlanNote : TenantOwned, IAboutPerson
{
    private PlanNote() { }

    public Guid PlanId { get; private set; }
    public Guid PersonId { get; private set; }
    public Guid OrganisationId { get; private set; }
    public Guid? MembershipId { get; private set; }
    public DateTimeOffset WrittenAt { get; private set; }

    [Personal]
    public string Text { get; private set; } = "";

    /// <summary>Which other agencies read it.</summary>
    public List<Guid> SharedWith { get; private set; } = [];

    public static PlanNote Of(SupportPlan plan, string text, List<Guid> sharedWith, Act by) =>
        new()
        {
            PlanId = plan.Id,
            PersonId = plan.PersonId,
            OrganisationId = by.OrganisationId,
            MembershipId = by.MembershipId,
            WrittenAt = by.At,
            Text = text.Trim(),
            SharedWith = sharedWith,
        };

    public bool IsFor(Guid organisationId) => OrganisationId == organisationId || SharedWith.Contains(organisationId);

    public void KeepFrom(Guid organisationId) => SharedWith = [.. SharedWith.Where(id => id != organisationId)];

    public void Moves(Guid from, Guid to)
    {
        if (OrganisationId == from)
            OrganisationId = to;
        if (SharedWith.Contains(from))
            SharedWith = [.. SharedWith.Select(id => id == from ? to : id).Distinct()];
    }

    public void Forget() => Text = "";
}
