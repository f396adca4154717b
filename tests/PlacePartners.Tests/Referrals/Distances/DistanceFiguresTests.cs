using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals.Distances;

/// <summary>An outsider who knows the rule, and tries every row that would be published just as this one.</summary>
public sealed class DistanceFiguresTests
{
    private static readonly Scale Money = new() { Id = PlanScenes.Money, Name = "Money" };

    [Fact]
    public void Of_nothing_hidden_is_it_known_what_it_is()
    {
        for (var people = 5; people <= 24; people++)
        {
            foreach (var alike in Rows(people).GroupBy(row => Published(row).Scales.Single()))
            {
                int?[] shown = [alike.Key.Better, alike.Key.Same, alike.Key.Worse, people - alike.Key.Twice];
                var hidden = Enumerable.Range(0, 4).Where(at => shown[at] is null).ToList();
                var about = $"{people} people: {alike.Key}";

                foreach (var at in hidden)
                    alike.Select(row => row[at]).Distinct().Count().ShouldBeGreaterThan(1, about);
                foreach (var row in alike)
                {
                    Enumerable.Range(0, 4).Except(hidden).ShouldAllBe(at => row[at] == shown[at], about);
                    if (hidden.Count > 0)
                        hidden.Sum(at => row[at]).ShouldBeGreaterThanOrEqualTo(5, about);
                }
            }
        }
    }

    [Fact]
    public void Nothing_of_one_to_four_is_shown_and_no_direction_that_nobody_took()
    {
        foreach (var row in Rows(20).Where(row => row[3] < 20))
        {
            var shown = Published(row).Scales.Single();

            new[] { shown.Better, shown.Same, shown.Worse }.ShouldAllBe(count => count == null || count >= 5);
            (shown.Twice is null or >= 5).ShouldBeTrue();
            (shown.Twice is null or 20 or <= 15).ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData(6, 5, 5, 0, 16, 6, 5, 5)]
    [InlineData(12, 4, 1, 0, 17, 12, null, null)]
    [InlineData(14, 2, 1, 3, null, null, null, null)]
    [InlineData(14, 3, 0, 6, 17, null, null, null)]
    [InlineData(15, 0, 0, 0, 15, null, null, null)]
    [InlineData(0, 0, 0, 9, 0, 0, 0, 0)]
    public void A_row_shows_what_it_may(
        int better,
        int same,
        int worse,
        int once,
        int? twice,
        int? showsBetter,
        int? showsSame,
        int? showsWorse
    ) =>
        Published([better, same, worse, once])
            .Scales.ShouldHaveSingleItem()
            .ShouldBe(new(PlanScenes.Money, "Money", twice, showsBetter, showsSame, showsWorse));

    [Fact]
    public void Of_four_people_nothing_is_told()
    {
        var figures = Published([2, 1, 1, 0]);

        figures.People.ShouldBeNull();
        figures.Scales.ShouldBeEmpty();
    }

    /// <summary>Better, same, worse, and not rated twice: every way in which so many people may have fared.</summary>
    private static IEnumerable<int[]> Rows(int people) =>
        from better in Enumerable.Range(0, people + 1)
        from same in Enumerable.Range(0, people - better + 1)
        from worse in Enumerable.Range(0, people - better - same + 1)
        select new[] { better, same, worse, people - better - same - worse };

    private static DistanceFigures Published(int[] row)
    {
        int?[] latest = [7, 4, 2, null];
        IReadOnlyList<Travelled>[] people =
        [
            .. row.SelectMany(
                (count, at) =>
                    Enumerable.Repeat<IReadOnlyList<Travelled>>([new Travelled(PlanScenes.Money, 4, latest[at])], count)
            ),
        ];
        return DistanceFigures.Safe(people, [Money]);
    }
}
