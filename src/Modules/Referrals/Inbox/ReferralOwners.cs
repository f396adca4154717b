using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>Who has a referral and answers for it, from the acceptance on.</summary>
internal sealed partial class Referral
{
    public static readonly List<ReferralState> BeforeAcceptance =
    [
        ReferralState.Sent,
        ReferralState.Viewed,
        ReferralState.InfoRequested,
    ];

    /// <summary>Until the receiver takes it on, it decides by the need, the area and the age alone.</summary>
    public bool IsIdentityOpen => OpensIdentity(State);

    public static bool OpensIdentity(ReferralState state) => !BeforeAcceptance.Contains(state);

    /// <summary>Another organisation answers for what was recorded, under an instrument that names it.</summary>
    public void AnswersTo(Guid controllerId) => ControllerId = controllerId;

    /// <summary>Its service is another organisation's.</summary>
    public void GoesWithService(Guid from, Guid to)
    {
        OrganisationId = to;
        if (ControllerId == from)
            ControllerId = to;
    }

    /// <summary>One organisation has become part of another: what it sent or received is the other's.</summary>
    public void Moves(Guid from, Guid to)
    {
        if (OrganisationId == from)
            OrganisationId = to;
        if (ReferringOrganisationId == from)
            ReferringOrganisationId = to;
        if (ControllerId == from)
            ControllerId = to;
    }

    /// <summary>A colleague of the one who accepted it is the person to ask for from now on.</summary>
    public void GoesTo(Guid membershipId, Act by)
    {
        if (!ReferralStates.HeldByOne.Contains(State))
            throw Refusal.Rule("not-now", "Nobody has accepted this referral, so there is nothing to hand over.");
        (AcceptedByMembershipId, AcceptedByName) = (membershipId, "");
        Write("handed-over", by);
    }
}
