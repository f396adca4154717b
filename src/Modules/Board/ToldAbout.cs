using PlacePartners.Contracts.Referrals;

namespace PlacePartners.Board;

/// <summary>
/// How often people were told about a service in one quarter, and whether it may be shown: one to four times are as many
/// people, so they are hidden like them, by quarter for the same reason as the referrals.
/// </summary>
internal sealed record ToldAbout(Quarter Quarter, IReadOnlyList<SignpostFact> Facts, bool IsHidden)
{
    private const int FewestShown = 5;

    public int? Count => IsHidden ? null : Facts.Count;

    public static IReadOnlyList<ToldAbout> Of(
        IReadOnlyList<Quarter> quarters,
        IReadOnlyList<SignpostFact> facts,
        bool holdsRecords
    )
    {
        var byQuarter = facts.ToLookup(fact => Quarter.Of(fact.ToldOn));
        return
        [
            .. quarters.Select(quarter => new ToldAbout(
                quarter,
                [.. byQuarter[quarter]],
                !holdsRecords && byQuarter[quarter].Count() is > 0 and < FewestShown
            )),
        ];
    }
}
