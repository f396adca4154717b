using PlacePartners.Measures.Statistics;

namespace PlacePartners.Tests.Measures.Statistics;

public class WilsonTests
{
    [Fact]
    public void Limits_are_those_of_the_grid()
    {
        var rows = VectorFile.Csv("statistics/ci_grid.csv").Where(row => row["method"] == "proportion_wilson").ToList();

        rows.Count.ShouldBe(82);
        foreach (
            var row in rows.Select(row =>
                row.Where(cell => cell.Key != "method")
                    .ToDictionary(cell => cell.Key, cell => VectorFile.Number(cell.Value)!.Value)
            )
        )
        {
            var interval = Wilson.Of(row["numerator"], row["denominator"], row["confidence"]);

            var given = $"{row["numerator"]} of {row["denominator"]} at {row["confidence"]}";
            (interval.Lower * row["multiplier"]).ShouldBe(row["lower"], Math.Abs(row["lower"]) * 1e-9, given);
            (interval.Upper * row["multiplier"]).ShouldBe(row["upper"], Math.Abs(row["upper"]) * 1e-9, given);
        }
    }

    [Fact]
    public void Published_limits_of_65_in_100_are_met()
    {
        var interval = Wilson.Of(65, 100);

        interval.Lower.ShouldBe(0.552544, 5e-7);
        interval.Upper.ShouldBe(0.736358, 5e-7);
    }

    [Fact]
    public void The_interval_holds_the_estimate_mirrors_and_narrows_with_more_cases()
    {
        var random = new Random(1);

        for (var round = 0; round < 5000; round++)
        {
            var n = random.Next(1, 10_000);
            var x = random.Next(0, n + 1);

            var (interval, mirror, wider, more) = (
                Wilson.Of(x, n),
                Wilson.Of(n - x, n),
                Wilson.Of(x, n, 0.998),
                Wilson.Of(4.0 * x, 4.0 * n)
            );

            (interval.Lower <= (double)x / n && (double)x / n <= interval.Upper).ShouldBeTrue($"{x} of {n}");
            (interval.Lower >= 0 && interval.Upper <= 1).ShouldBeTrue($"{x} of {n}");
            mirror.Lower.ShouldBe(1 - interval.Upper, 1e-12);
            (wider.Upper - wider.Lower).ShouldBeGreaterThan(interval.Upper - interval.Lower);
            (more.Upper - more.Lower).ShouldBeLessThan(interval.Upper - interval.Lower);
        }
    }

    [Fact]
    public void None_and_all_reach_the_ends_exactly()
    {
        for (var confidence = 0.001; confidence < 1; confidence += 0.001)
        {
            Wilson.Of(0, 7, confidence).Lower.ShouldBe(0);
            Wilson.Of(7, 7, confidence).Upper.ShouldBe(1);
        }
    }

    [Fact]
    public void Certainty_takes_in_everything() => Wilson.Of(3, 10, 1).ShouldBe(new Interval(0, 1));

    [Theory]
    [InlineData(11, 10, 0.95)]
    [InlineData(-1, 10, 0.95)]
    [InlineData(0, 0, 0.95)]
    [InlineData(1, -2, 0.95)]
    [InlineData(double.NaN, 10, 0.95)]
    [InlineData(1, double.PositiveInfinity, 0.95)]
    [InlineData(1, 10, 0)]
    [InlineData(1, 10, 1.01)]
    public void Figures_without_meaning_are_refused(double numerator, double denominator, double confidence) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Wilson.Of(numerator, denominator, confidence));
}
