using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>In whose part somebody acts on a referral. One person may play several, but only one at a time.</summary>
internal enum Party
{
    Referrer,
    Hub,
    Receiver,

    /// <summary>The person themselves, by their card or through whoever speaks with them.</summary>
    Person,

    /// <summary>A clock that ran out.</summary>
    System,
}

/// <summary>Who does something to a referral, in which part, for which organisation, and when.</summary>
/// <param name="SpokenBy">Whose word it is, where they have no account: "By link: Jo Sample". Empty for the member's own.</param>
internal sealed record Act(
    Guid? MembershipId,
    Guid OrganisationId,
    DateTimeOffset At,
    Party As = Party.Referrer,
    string SpokenBy = ""
)
{
    public static Act Of(CurrentUser me, TimeProvider clock, Party @as = Party.Referrer) =>
        new(me.MembershipId, me.OrganisationId, clock.GetUtcNow(), @as);

    public static Act OfClock(DateTimeOffset at) => new(null, Guid.Empty, at, Party.System);
}
