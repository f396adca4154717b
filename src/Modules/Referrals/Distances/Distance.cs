namespace PlacePartners.Referrals;

/// <summary>How far somebody has come on one scale. The latest is null until a second rating.</summary>
internal sealed record Travelled(Guid ScaleId, int Baseline, int? Latest)
{
    public int? Change => Latest - Baseline;
}

/// <summary>One person's ratings on one scale, in the order in which they were given.</summary>
internal sealed record Rated(Guid ScaleId, IReadOnlyList<RatedAt> Ratings);

/// <param name="On">The day of the review.</param>
/// <param name="ReviewId">Tells reviews of one day apart, for good.</param>
internal sealed record RatedAt(DateOnly On, Guid ReviewId, int Value)
{
    public (DateOnly, Guid) When => (On, ReviewId);
}

/// <summary>Distance travelled: on each scale the first rating, the latest, and what lies between.</summary>
internal static class Distance
{
    /// <summary>
    /// People are counted in groups of this many, in the order in which they were rated a second time. Nobody is counted
    /// before their group is full.
    /// </summary>
    public const int Group = 10;

    public static IReadOnlyList<Travelled> Of(IEnumerable<PlanReview> reviews) =>
        [
            .. ByScale(reviews)
                .Select(rated => new Travelled(
                    rated.ScaleId,
                    rated.Ratings[0].Value,
                    rated.Ratings.Count > 1 ? rated.Ratings[^1].Value : null
                )),
        ];

    public static IReadOnlyList<Rated> ByScale(IEnumerable<PlanReview> reviews) =>
        [
            .. reviews
                .OrderBy(review => review.On)
                .ThenBy(review => review.Number)
                .SelectMany(review => review.Ratings.Select(rating => (review, rating)))
                .GroupBy(one => one.rating.ScaleId)
                .Select(scale => new Rated(
                    scale.Key,
                    [.. scale.Select(one => new RatedAt(one.review.On, one.review.Id, one.rating.Value))]
                )),
        ];

    /// <summary>How many of so many people stand in full groups; null where none does.</summary>
    public static int? InGroups(int people) => people < Group ? null : people / Group * Group;

    /// <summary>
    /// Several people's change on one scale. Only full groups of ten count, and of each person only what they said until the
    /// last group was full: between two looks nothing moves unless ten more people are in it, so that nobody's rating can be
    /// had by subtraction. Means are rounded to half points for the same end. How many came further is told of published
    /// quarters alone: of two sets of people that differ by one, it would tell how that one fared.
    /// </summary>
    public static Together Together(IReadOnlyCollection<Rated> all)
    {
        var moved = all.Where(one => one.Ratings.Count > 1).OrderBy(one => one.Ratings[1].When).ToList();
        if (InGroups(moved.Count) is not { } people)
            return new(null, null, null, null);
        var until = moved[people - 1].Ratings[1].When;
        var counted = moved
            .Take(people)
            .Select(one => new Travelled(
                one.ScaleId,
                one.Ratings[0].Value,
                one.Ratings.Last(rating => rating.When.CompareTo(until) <= 0).Value
            ))
            .ToList();
        return new(
            people,
            Mean(counted.Select(one => one.Baseline)),
            Mean(counted.Select(one => one.Latest!.Value)),
            Mean(counted.Select(one => one.Change!.Value))
        );
    }

    private static double Mean(IEnumerable<int> values) =>
        Math.Round(values.Average() * 2, MidpointRounding.AwayFromZero) / 2;
}

/// <param name="People">In full groups of ten, rated at least twice on this scale.</param>
internal sealed record Together(int? People, double? Baseline, double? Latest, double? Change);
