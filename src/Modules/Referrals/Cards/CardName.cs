using PlacePartners.Contracts.Services;

namespace PlacePartners.Referrals;

/// <summary>
/// What of a service may stand on a card or its page, where anybody may read it: never the name by which the directory
/// knows it, for that tells the need. The name given for cards, with its organisation; else the organisation's alone. Where
/// a service answers a need that is nobody's business, and no name was given for cards, the words are the same for all.
/// </summary>
internal sealed record CardName(string Name, string? OrganisationName, string? Phone)
{
    public const string Plain = "A service that you agreed to";

    // Named for what may be told, so that a need that is added later is kept back until somebody has thought of it.
    private static readonly HashSet<string> MayBeTold =
    [
        "fire.alarm",
        "fire.high-risk",
        "home.security",
        "telecare",
        "falls",
        "activity",
        "carer",
        "warm-home",
        "equipment-adaptations",
        "handyperson",
        "food",
        "transport",
        "benefits-check",
        "practical-digital",
    ];

    public static CardName Of(Referral referral, ServiceRecord? service)
    {
        if (service is null)
            return new(Plain, null, null);
        var isPrivate = service.Needs.Concat(referral.Needs).Any(need => !MayBeTold.Contains(need));
        return (service.NeutralName, isPrivate) switch
        {
            ({ } name, false) => new(name, service.OrganisationName, service.Phone),
            ({ } name, true) => new(name, null, service.Phone),
            (null, false) => new(service.OrganisationName, null, service.Phone),
            _ => new(Plain, null, null),
        };
    }
}
