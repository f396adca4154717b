using Microsoft.Extensions.Time.Testing;
using PlacePartners.Measures.Definitions;
using PlacePartners.Measures.Returns;
using PlacePartners.Measures.Statistics;

namespace PlacePartners.Tests.Measures;

/// <summary>What a reader may learn of partners' small figures, whenever they look.</summary>
public sealed class DisclosureTests : IAsyncLifetime
{
    private readonly App app = new()
    {
        Clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 30, 0, default)),
    };

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Whoever_noted_the_total_before_a_small_return_cannot_take_it_from_the_total_after()
    {
        var (lead, first, second) = await Partners();
        var measureId = await lead.Defines(MeasuresScenes.Returned(countsPeople: true));
        await Gives(first, measureId, 12);
        var before = (await lead.Reads(measureId)).Points.Single();

        await Gives(second, measureId, 3);

        var after = (await lead.Reads(measureId)).Points.Single();
        (before.Value, after.Value, after.Marker).ShouldBe((12, null, "c"));
        (await Period(lead, measureId)).Partners.Where(p => !p.IsOwn).Select(p => p.Value).ShouldBe([12, null], true);
    }

    [Fact]
    public async Task A_measure_may_hide_more_than_the_usual_counts()
    {
        var (lead, first, second) = await Partners();
        var measureId = await lead.Defines(MeasuresScenes.Returned(countsPeople: true) with { HidesBelow = 10 });
        await first.Returns(measureId, "2026 Q1", value: 9);
        await second.Returns(measureId, "2026 Q1", value: 10);

        var others = (await Period(lead, measureId)).Partners.Where(p => !p.IsOwn);

        others.Select(p => (p.Value, p.Marker)).ShouldBe([(null, "c"), (null, "c")]);
        (await lead.Reads(measureId)).HidesBelow.ShouldBe(10);
    }

    [Fact]
    public async Task A_share_of_a_whole_that_is_too_small_is_hidden()
    {
        var (lead, first, second) = await Partners();
        var asked = MeasuresScenes.Returned(MeasureValueType.Proportion, countsPeople: true);
        var measureId = await lead.Defines(asked with { LeastDenominator = 20 });
        await first.Returns(measureId, "2026 Q1", numerator: 8, denominator: 16);
        await second.Returns(measureId, "2026 Q1", numerator: 40, denominator: 60);

        var others = (await Period(lead, measureId)).Partners.Where(p => !p.IsOwn);

        others.ShouldAllBe(p => p.Value == null && p.Denominator == null && p.Marker == "c");
    }

    [Fact]
    public async Task Partners_that_are_guarded_from_each_other_see_a_total_of_three_and_no_more()
    {
        var (lead, first, second) = await Partners();
        var measureId = await lead.Defines(MeasuresScenes.Returned() with { GuardsPartners = true });
        await first.Returns(measureId, "2026 Q1", value: 100);
        await second.Returns(measureId, "2026 Q1", value: 140);
        var two = (await lead.Reads(measureId)).Points.Single();

        await Gives(lead, measureId, 60);

        (two.Value, two.Marker).ShouldBe((null, "c"));
        (await first.Reads(measureId)).Points.Single().Value.ShouldBe(300);
        var seen = (await Period(first, measureId)).Partners;
        seen.Single(p => p.IsOwn).Value.ShouldBe(100);
        seen.Where(p => !p.IsOwn).ShouldAllBe(p => p.Value == null && p.Marker == "c");
    }

    [Fact]
    public async Task A_total_that_is_nearly_all_of_one_partner_is_hidden()
    {
        var (lead, first, second) = await Partners();
        var measureId = await lead.Defines(MeasuresScenes.Returned() with { GuardsPartners = true });
        await first.Returns(measureId, "2026 Q1", value: 900);
        await second.Returns(measureId, "2026 Q1", value: 50);
        await lead.Returns(measureId, "2026 Q1", value: 50);

        (await second.Reads(measureId)).Points.Single().Marker.ShouldBe("c");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(11)]
    public async Task Only_thresholds_in_use_are_taken(int below)
    {
        var lead = await app.Partnership();

        var problem = await lead.Refused(
            HttpMethod.Post,
            "/api/measures",
            MeasuresScenes.Returned(countsPeople: true) with
            {
                HidesBelow = below,
            }
        );

        problem.Errors!["hidesBelow"].ShouldBe(["Choose 3, 5, 6, 8 or 10."]);
    }

    private async Task<(Person Lead, Person First, Person Second)> Partners()
    {
        var lead = await app.Partnership();
        return (lead, await lead.WelcomesCoordinator(), await lead.WelcomesCoordinator());
    }

    private async Task Gives(Person person, Guid measureId, double value)
    {
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await person.Returns(measureId, "2026 Q1", value: value);
    }

    private static async Task<ListReturns.PeriodReturns> Period(Person person, Guid measureId) =>
        (await person.ReadsReturns(measureId)).Periods.Single(period => period.Period == "2026 Q1");
}
