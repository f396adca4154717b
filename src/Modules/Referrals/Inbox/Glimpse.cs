using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>What a service knows of somebody before it accepts: enough to say yes or no, too little to know who it is.</summary>
/// <param name="Area">A postcode district, such as SW2, or a wider area; empty when it is not known or not to be told.</param>
/// <param name="AgeFrom">The first year of age of a span; null when it is not known or not to be told.</param>
/// <param name="AgeTo">The last; null for "and over".</param>
/// <param name="IsCounted">At least fifty residents share area and ages, by count; else the wide defaults are told.</param>
public sealed record Glimpse(
    [property: Personal] string Area,
    [property: Personal] int? AgeFrom,
    [property: Personal] int? AgeTo,
    bool IsCounted
)
{
    private static readonly Dictionary<string, Need> Grouped = new()
    {
        ["memory"] = Health,
        ["loneliness"] = Health,
        ["substance"] = Health,
        ["debt"] = Money,
        ["benefits-check"] = Money,
        ["home.security"] = Home,
    };

    private static Need Health => new("health", "Health and wellbeing");
    private static Need Money => new("money", "Money and advice");
    private static Need Home => new("home", "Safety at home");

    internal static Glimpse Of(Person person, DateTimeOffset sentAt, IReadOnlyList<CountedDistrict> counts)
    {
        var applicant = Applicant.Of(person);
        return Crowd.Of(applicant.District, applicant.AgeOn(UkTime.DateOf(sentAt)), counts);
    }

    /// <summary>Needs that say much about somebody show as their group until the service has accepted.</summary>
    internal static IReadOnlyList<Need> Needs(IEnumerable<string> codes, bool isOpen) =>
        [
            .. codes
                .Select(code =>
                    !isOpen && Grouped.TryGetValue(code, out var group)
                        ? group
                        : new Need(code, Contracts.Services.Needs.NameOf(code))
                )
                .DistinctBy(need => need.Code),
        ];
}
