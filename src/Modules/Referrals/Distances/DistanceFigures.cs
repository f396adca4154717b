namespace PlacePartners.Referrals;

/// <summary>How far the people came whose first review was in one quarter, from their first rating to their latest.</summary>
/// <param name="People">Null where there are one to four: then nothing else is told.</param>
public sealed record DistanceFigures(int? People, IReadOnlyList<DistanceRow> Scales)
{
    /// <summary>What of it may be shown.</summary>
    /// <param name="people">What each person said, scale by scale.</param>
    internal static DistanceFigures Safe(
        IReadOnlyCollection<IReadOnlyList<Travelled>> people,
        IEnumerable<Scale> scales
    ) =>
        people.Count is > 0 and < LinkedCounts.FewestPeople
            ? new(null, [])
            : new(people.Count, [.. scales.Select(scale => DistanceRow.Safe(scale, people))]);
}

/// <summary>One scale of the wheel in one quarter. A count is null where it is hidden.</summary>
/// <param name="Twice">How many were rated on it at least twice.</param>
public sealed record DistanceRow(Guid ScaleId, string Name, int? Twice, int? Better, int? Same, int? Worse)
{
    /// <summary>
    /// Everybody is better, the same, worse, or not rated twice, and an outsider knows the sum. How many were rated twice is told
    /// where they, and those who were not, are five or more or none. How many of them are better, where they and the others are
    /// five or more: of a group of whom all or none are better, everybody could tell how each fared. The others are told apart
    /// where both parts are five or more. Each step depends on nothing but the two numbers that it tells apart, so that knowing
    /// the rule helps nobody. No sum ties one scale to another.
    /// </summary>
    internal static DistanceRow Safe(Scale scale, IReadOnlyCollection<IReadOnlyList<Travelled>> people)
    {
        var changes = people
            .Select(came => came.FirstOrDefault(one => one.ScaleId == scale.Id)?.Change)
            .OfType<int>()
            .ToList();
        var (twice, better) = (changes.Count, changes.Count(change => change > 0));
        var (same, worse) = (changes.Count(change => change == 0), changes.Count(change => change < 0));
        if (twice == 0)
            return new(scale.Id, scale.Name, 0, 0, 0, 0);
        var tellsTwice = IsMany(twice) && (twice == people.Count || IsMany(people.Count - twice));
        var tellsBetter = tellsTwice && IsMany(better) && IsMany(same + worse);
        var tellsRest = tellsBetter && IsMany(same) && IsMany(worse);
        return new(
            scale.Id,
            scale.Name,
            tellsTwice ? twice : null,
            tellsBetter ? better : null,
            tellsRest ? same : null,
            tellsRest ? worse : null
        );
    }

    private static bool IsMany(int count) => count >= LinkedCounts.FewestPeople;
}
