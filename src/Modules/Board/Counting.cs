using PlacePartners.Contracts.Referrals;
using PlacePartners.Platform.Http;

namespace PlacePartners.Board;

/// <summary>Which rows a figure counts, and whether a reader may have them.</summary>
/// <param name="Shows">Whether a row is counted in a count that is shown.</param>
/// <param name="Hides">
/// Whether a quarter hides a count of the figure. Asked of the counts, not of the rows: whether there are any rows
/// behind a hidden count is hidden too.
/// </param>
internal sealed record Counting(Func<SafeQuarter, ReferralFact, bool> Shows, Func<SafeQuarter, bool> Hides)
{
    public static Counting Of(string figure, string? part) =>
        figure switch
        {
            "made" => new((q, _) => q.Made is not null, q => q.Made is null),
            "outcomes" => Parts(part, Flow.OutcomeOf, q => q.Outcomes),
            "days" => Parts(part, Flow.WaitOf, q => q.Waits),
            _ when Enum.TryParse<FlowGroup>(figure, ignoreCase: true, out var group) && Enum.IsDefined(group) => new(
                (q, fact) => Flow.GroupOf(fact) == group && q.Count(group) is not null,
                q => q.Count(group) is null
            ),
            _ => throw Refusal.Field(
                "figure",
                "Name a figure: made, notSent, waiting, accepted, declined, ended, days or outcomes."
            ),
        };

    private static Counting Parts(
        string? part,
        Func<ReferralFact, string> partOf,
        Func<SafeQuarter, IReadOnlyDictionary<string, int?>?> counts
    ) =>
        new(
            (q, fact) =>
                Flow.GroupOf(fact) == FlowGroup.Accepted
                && (part is null || part == partOf(fact))
                && counts(q)?[partOf(fact)] is not null,
            q =>
                counts(q) is not { } row
                || (part is null ? row.Values.Contains(null) : row.GetValueOrDefault(part, 0) is null)
        );
}
