using PlacePartners.Platform.Data;
using PlacePartners.Platform.Encryption;

namespace PlacePartners.Referrals;

public enum PlanAgencyState
{
    Invited,
    Joined,
    Declined,
    Left,

    /// <summary>The person agrees no longer.</summary>
    Withdrawn,
}

/// <summary>One organisation that is asked to take part in a plan, or does.</summary>
internal sealed class PlanAgency : TenantOwned, IAboutPerson
{
    private PlanAgency() { }

    public Guid PlanId { get; private set; }
    public Guid PersonId { get; private set; }
    public Guid OrganisationId { get; private set; }
    public PlanAgencyState State { get; private set; }
    public DateTimeOffset InvitedAt { get; private set; }
    public Guid? InvitedByMembershipId { get; private set; }
    public Guid InvitedByOrganisationId { get; private set; }
    public DateTimeOffset? JoinedAt { get; private set; }
    public Guid? JoinedByMembershipId { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    public static PlanAgency Invite(SupportPlan plan, Guid organisationId, Act by)
    {
        var agency = new PlanAgency
        {
            PlanId = plan.Id,
            PersonId = plan.PersonId,
            OrganisationId = organisationId,
        };
        agency.InviteAgain(by);
        return agency;
    }

    public void InviteAgain(Act by)
    {
        (State, InvitedAt) = (PlanAgencyState.Invited, by.At);
        (InvitedByMembershipId, InvitedByOrganisationId) = (by.MembershipId, by.OrganisationId);
        (JoinedAt, JoinedByMembershipId, EndedAt) = (null, null, null);
    }

    public void Join(Act by) =>
        (State, JoinedAt, JoinedByMembershipId) = (PlanAgencyState.Joined, by.At, by.MembershipId);

    public void End(PlanAgencyState how, Act? by)
    {
        if (State is PlanAgencyState.Invited or PlanAgencyState.Joined || how == PlanAgencyState.Withdrawn)
            (State, EndedAt) = (how, by?.At ?? EndedAt);
    }

    public void BelongsTo(Guid organisationId) => OrganisationId = organisationId;
}
