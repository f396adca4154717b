using System.Globalization;
using PlacePartners.Measures.Statistics;

namespace PlacePartners.Tests.Measures.Statistics;

public class TargetPathTests
{
    private static readonly DateOnly Begins = new(2024, 4, 1);
    private static readonly DateOnly Ends = new(2028, 4, 1);

    public static TheoryData<string> Cases =>
        [.. VectorFile.Csv("statistics/target_trajectory_rag.csv").Select(row => row["case_id"])];

    [Theory, MemberData(nameof(Cases))]
    public void Path_progress_and_status_are_those_of_the_vectors(string name)
    {
        var row = VectorFile.Csv("statistics/target_trajectory_rag.csv").Single(row => row["case_id"] == name);
        double? Number(string column) => VectorFile.Number(row[column]);
        DateOnly Date(string column) => DateOnly.Parse(row[column], CultureInfo.InvariantCulture);
        var path = new TargetPath(
            row["polarity"] == "higher_is_better" ? Direction.HigherIsBetter : Direction.LowerIsBetter,
            (Date("baseline_date"), Number("baseline")!.Value),
            (Date("target_date"), Number("target")!.Value),
            Number("tolerance_pct_of_distance")!.Value / 100,
            name == "maintain_target_equals_baseline" ? 1 : null
        );

        path.At(Date("as_of")).ShouldBe(Number("exp_trajectory")!.Value, 1e-9);
        Rounded(path.ProgressPercent(Number("value"))).ShouldBe(Rounded(Number("exp_progress_pct")));
        path.Status(Number("value"), Date("as_of")).ToString().ToLowerInvariant().ShouldBe(row["exp_rag"]);
        path.IsAchieved(Number("value"))
            .ShouldBe(row["exp_target_achieved"] is "" ? null : bool.Parse(row["exp_target_achieved"]));

        static double? Rounded(double? value) => value is { } number ? Math.Round(number, 8) : null;
    }

    [Fact]
    public void The_path_is_level_before_it_begins_and_after_it_ends()
    {
        var path = new TargetPath(Direction.HigherIsBetter, (Begins, 40), (Ends, 60));

        path.At(Begins.AddYears(-1)).ShouldBe(40);
        path.At(Begins).ShouldBe(40);
        path.At(Ends).ShouldBe(60);
        path.At(Ends.AddYears(1)).ShouldBe(60);
    }

    [Fact]
    public void A_maintained_level_is_amber_within_its_amount()
    {
        var path = new TargetPath(Direction.HigherIsBetter, (Begins, 90), (Ends, 90), tolerance: 2);

        path.Status(88, Ends).ShouldBe(TargetStatus.Amber);
        path.Status(87.9, Ends).ShouldBe(TargetStatus.Red);
        path.ProgressPercent(95).ShouldBeNull();
    }

    [Fact]
    public void A_binary_fraction_does_not_decide_a_colour()
    {
        var path = new TargetPath(Direction.HigherIsBetter, (Begins, 0), (Ends, 0.3));

        (0.1 + 0.2).ShouldNotBe(0.3);
        path.Status(0.3 - 0.03, Ends).ShouldBe(TargetStatus.Amber);
        new TargetPath(Direction.LowerIsBetter, (Begins, 1), (Ends, 0.3)).IsAchieved(0.1 + 0.2).ShouldBe(true);
    }

    [Fact]
    public void Context_is_never_judged()
    {
        var path = new TargetPath(Direction.NoJudgement, (Begins, 40), (Ends, 60));

        path.Status(60, Ends).ShouldBe(TargetStatus.Grey);
        path.IsAchieved(60).ShouldBeNull();
    }

    [Fact]
    public void What_is_not_a_number_is_not_judged() =>
        new TargetPath(Direction.HigherIsBetter, (Begins, 40), (Ends, 60))
            .Status(double.NaN, Ends)
            .ShouldBe(TargetStatus.Grey);

    [Fact]
    public void A_path_without_meaning_is_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() =>
            new TargetPath(Direction.HigherIsBetter, (Ends, 40), (Begins, 60))
        );
        Should.Throw<ArgumentOutOfRangeException>(() =>
            new TargetPath(Direction.HigherIsBetter, (Begins, 40), (Begins, 60))
        );
        Should.Throw<ArgumentOutOfRangeException>(() =>
            new TargetPath(Direction.HigherIsBetter, (Begins, 40), (Ends, 40))
        );
        Should.Throw<ArgumentOutOfRangeException>(() =>
            new TargetPath(Direction.HigherIsBetter, (Begins, double.NaN), (Ends, 40))
        );
        Should.Throw<ArgumentOutOfRangeException>(() =>
            new TargetPath(Direction.HigherIsBetter, (Begins, 40), (Ends, 60), tolerance: -1)
        );
        Should.Throw<ArgumentOutOfRangeException>(() =>
            new TargetPath(Direction.HigherIsBetter, (Begins, 40), (Ends, 60), 1.5)
        );
    }

    [Fact]
    public void Turning_a_measure_upside_down_keeps_its_status()
    {
        var random = new Random(11);

        for (var round = 0; round < 2000; round++)
        {
            var (baseline, target, value) = (random.Next(0, 50), random.Next(51, 100), random.Next(0, 120));
            var on = Begins.AddDays(random.Next(2000));

            var up = new TargetPath(Direction.HigherIsBetter, (Begins, baseline), (Ends, target));
            var down = new TargetPath(Direction.LowerIsBetter, (Begins, -baseline), (Ends, -target));

            down.Status(-value, on).ShouldBe(up.Status(value, on));
            down.IsAchieved(-value).ShouldBe(up.IsAchieved(value));
            down.ProgressPercent(-value).ShouldBe(up.ProgressPercent(value));
        }
    }
}
