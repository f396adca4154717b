using PlacePartners.Measures.Statistics;

namespace PlacePartners.Tests.Measures.Statistics;

public class RollUpTests
{
    private const RollUpOver Organisations = RollUpOver.Organisations;

    public static TheoryData<string> Cases =>
        [.. VectorFile.Csv("statistics/rollup.csv").Select(row => row["case_id"]).Distinct()];

    [Theory, MemberData(nameof(Cases))]
    public void Returns_combine_as_in_the_vectors(string name)
    {
        var rows = VectorFile
            .Csv("statistics/rollup.csv")
            .Where(row => row["case_id"] == name)
            .ToLookup(row => row["part"] == "TOTAL");
        var expected = rows[true].Single();
        List<RollUpPart> parts =
        [
            .. rows[false]
                .Select(row => new RollUpPart(
                    VectorFile.Number(row["numerator_or_value"]),
                    VectorFile.Number(row["denominator_or_n"])
                )),
        ];
        var (type, over) = expected["kind"] switch
        {
            "sum" => (MeasureValueType.CountFlow, Organisations),
            "latest" => (MeasureValueType.CountStock, RollUpOver.Periods),
            "weighted_mean" => (MeasureValueType.Mean, Organisations),
            _ => (MeasureValueType.Proportion, Organisations),
        };

        var total = RollUp.Combine(type, over, parts, VectorFile.Number(expected["multiplier"])!.Value);

        total.Numerator.ShouldBe(VectorFile.Number(expected["exp_numerator"]));
        total.Denominator.ShouldBe(VectorFile.Number(expected["exp_denominator"]));
        total.Value!.Value.ShouldBe(VectorFile.Number(expected["exp_value"])!.Value, 1e-9);
        total.Expected.ShouldBe(parts.Count);
    }

    [Theory]
    [InlineData(MeasureValueType.DistinctPeople)]
    [InlineData(MeasureValueType.Median)]
    [InlineData(MeasureValueType.Score)]
    [InlineData(MeasureValueType.Index)]
    [InlineData(MeasureValueType.DirectlyStandardisedRate)]
    public void What_may_not_be_added_is_refused_over_everything(MeasureValueType type)
    {
        foreach (var over in Enum.GetValues<RollUpOver>())
        {
            Should
                .Throw<ArgumentException>(() => RollUp.Combine(type, over, [new(1, 2)]))
                .Message.ShouldStartWith(RollUp.WhyNot(type)!);
        }
    }

    [Theory]
    [InlineData(MeasureValueType.Proportion, 5.0, null)]
    [InlineData(MeasureValueType.Proportion, 5.0, 0.0)]
    [InlineData(MeasureValueType.Proportion, 5.0, 4.0)]
    [InlineData(MeasureValueType.Proportion, -1.0, 4.0)]
    [InlineData(MeasureValueType.Rate, 5.0, 0.0)]
    [InlineData(MeasureValueType.Rate, -5.0, 10.0)]
    [InlineData(MeasureValueType.Ratio, 5.0, -1.0)]
    [InlineData(MeasureValueType.Mean, 5.0, null)]
    [InlineData(MeasureValueType.CountFlow, -1.0, null)]
    [InlineData(MeasureValueType.CountStock, double.NaN, null)]
    public void A_return_without_meaning_is_refused(MeasureValueType type, double amount, double? denominator) =>
        Should.Throw<ArgumentException>(() =>
            RollUp.Combine(type, Organisations, [new(1, 2), new(amount, denominator)])
        );

    [Fact]
    public void A_rate_may_have_more_events_than_people() =>
        RollUp.Combine(MeasureValueType.Rate, Organisations, [new(30, 20)], 1000).Value.ShouldBe(1500);

    [Fact]
    public void A_missing_return_leaves_a_partial_total()
    {
        var total = RollUp.Combine(MeasureValueType.CountFlow, Organisations, [new(4), new(null), new(0), new(null)]);

        total.Value.ShouldBe(4);
        total.Coverage.ShouldBe(0.5);
    }

    [Theory]
    [InlineData(MeasureValueType.CountFlow)]
    [InlineData(MeasureValueType.Proportion)]
    public void Without_returns_there_is_no_total(MeasureValueType type)
    {
        var total = RollUp.Combine(type, Organisations, [new(null), new(null)]);

        total.ShouldBe(new RolledUp(null, null, null, 0, 2));
    }

    [Fact]
    public void Nothing_out_of_nothing_has_no_value() =>
        RollUp.Combine(MeasureValueType.Proportion, Organisations, [new(0, 0)]).Value.ShouldBeNull();

    [Fact]
    public void A_stock_is_not_carried_forward_over_a_missing_period() =>
        RollUp.Combine(MeasureValueType.CountStock, RollUpOver.Periods, [new(40), new(null)]).Value.ShouldBeNull();

    [Fact]
    public void A_stock_adds_up_over_organisations() =>
        RollUp.Combine(MeasureValueType.CountStock, Organisations, [new(40), new(2)]).Value.ShouldBe(42);

    [Fact]
    public void A_shared_denominator_is_taken_once()
    {
        List<RollUpPart> parts = [new(3, 1000), new(5, 1000)];

        RollUp.Combine(MeasureValueType.Rate, Organisations, parts, 1000, sharedDenominator: true).Value.ShouldBe(8);
        RollUp.Combine(MeasureValueType.Rate, Organisations, parts, 1000).Value.ShouldBe(4);
    }

    [Fact]
    public void A_shared_denominator_is_still_summed_over_time() =>
        RollUp
            .Combine(
                MeasureValueType.Rate,
                RollUpOver.Periods,
                [new(3, 1000), new(5, 1000)],
                1000,
                sharedDenominator: true
            )
            .Value.ShouldBe(4);

    [Fact]
    public void A_shared_denominator_must_be_the_same_for_all() =>
        Should.Throw<ArgumentException>(() =>
            RollUp.Combine(MeasureValueType.Rate, Organisations, [new(3, 1000), new(5, 900)], sharedDenominator: true)
        );

    [Fact]
    public void A_pooled_figure_lies_between_its_parts_and_does_not_depend_on_how_they_are_grouped()
    {
        var random = new Random(5);

        for (var round = 0; round < 1000; round++)
        {
            List<RollUpPart> parts =
            [
                .. Enumerable
                    .Range(0, random.Next(2, 9))
                    .Select(_ => random.Next(1, 500))
                    .Select(n => new RollUpPart(random.Next(0, n + 1), n)),
            ];
            var half = parts.Count / 2;

            var whole = Pooled(parts);
            var (first, second) = (Pooled(parts[..half]), Pooled(parts[half..]));
            var regrouped = Pooled([
                new(first.Numerator, first.Denominator),
                new(second.Numerator, second.Denominator),
            ]);

            regrouped.Value!.Value.ShouldBe(whole.Value!.Value, 1e-9);
            whole.Value.Value.ShouldBeInRange(parts.Min(Share) - 1e-9, parts.Max(Share) + 1e-9);
        }

        static RolledUp Pooled(List<RollUpPart> parts) =>
            RollUp.Combine(MeasureValueType.Proportion, RollUpOver.Areas, parts);
        static double Share(RollUpPart part) => part.Amount!.Value / part.Base!.Value;
    }
}
