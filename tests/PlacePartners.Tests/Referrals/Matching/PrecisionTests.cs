using System.Globalization;
using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals.Matching;

/// <summary>Precision and recall on generated people with known truth, through the same marks as the product looks by.</summary>
public sealed class PrecisionTests
{
    private static readonly MatchWeights Weights = new();

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void Who_looks_like_one_person_is_one_and_few_are_missed(int seed)
    {
        var people = GeneratedPeople.Make(seed, 6000);
        var pairs = Found(people);
        var truth = people.GroupBy(one => one.Truth).Where(group => group.Count() == 2).ToList();

        var looks = pairs.Where(pair => pair.Likeness.Band == MatchBand.LooksLike).ToList();
        var review = pairs.Where(pair => pair.Likeness.Band == MatchBand.Review).ToList();
        var (right, seen) = (looks.Count(pair => pair.IsTrue), pairs.Count(pair => pair.IsTrue));
        var (precision, recall) = ((double)right / looks.Count, (double)right / truth.Count);
        var (reviewed, offered) = (
            (double)review.Count(pair => pair.IsTrue) / review.Count,
            (double)seen / truth.Count
        );
        var missed = truth.Count - seen;
        Tell($"seed {seed}: {people.Count} records, {truth.Count} told of twice");
        Tell($"looks like: {looks.Count} pairs, precision {precision:0.0000}, recall {recall:0.0000}");
        Tell(
            $"to review: {review.Count} pairs, {reviewed:0.0000} of them true; offered to the hub: recall {offered:0.0000}, missed {missed}"
        );
        foreach (var how in new[] { Made.Twin, Made.Household, Made.SameNameAtHome })
            Tell(
                $"{how}: {Wrong(looks, how)} said to look alike, {Wrong(review, how)} to review, of {people.Count(p => p.How == how)}"
            );

        precision.ShouldBeGreaterThan(0.98);
        recall.ShouldBeGreaterThan(0.88);
        offered.ShouldBeGreaterThan(0.96);
        Wrong(looks, Made.Twin).ShouldBeLessThan(4);
        Wrong(looks, Made.Household).ShouldBeLessThan(4);
    }

    private static int Wrong(IEnumerable<Pair> pairs, Made how) =>
        pairs.Count(pair => !pair.IsTrue && pair.IsAtHome && (pair.One.How == how || pair.Other.How == how));

    private static List<Pair> Found(List<Generated> people)
    {
        var byMark = people
            .SelectMany((one, number) => one.Described.Marks().Select(mark => (mark, number)))
            .ToLookup(entry => entry.mark, entry => entry.number);
        var pairs = new HashSet<(int, int)>();
        for (var number = 0; number < people.Count; number++)
            foreach (var other in people[number].Described.Sought().SelectMany(mark => byMark[mark]))
                if (other != number)
                    pairs.Add((Math.Min(number, other), Math.Max(number, other)));
        return
        [
            .. pairs
                .Select(pair => new Pair(
                    people[pair.Item1],
                    people[pair.Item2],
                    Likeness.Of(people[pair.Item1].Described, people[pair.Item2].Described, Weights)
                ))
                .Where(pair => pair.Likeness.Band > MatchBand.Unlikely),
        ];
    }

    private static void Tell(FormattableString line) =>
        TestContext.Current.TestOutputHelper?.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private sealed record Pair(Generated One, Generated Other, Likeness Likeness)
    {
        public bool IsTrue => One.Truth == Other.Truth;

        public bool IsAtHome => Math.Abs(One.Truth - Other.Truth) == 1;
    }
}
