using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>Who does something to a referral, for which organisation, and when.</summary>
internal sealed record Act(Guid? MembershipId, Guid OrganisationId, DateTimeOffset At)
{
    public static Act Of(CurrentUser me, TimeProvider clock) =>
        new(me.MembershipId, me.OrganisationId, clock.GetUtcNow());
}
