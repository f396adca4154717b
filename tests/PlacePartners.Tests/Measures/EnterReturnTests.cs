using PlacePartners.Measures.Definitions;
using PlacePartners.Measures.Returns;
using PlacePartners.Measures.Statistics;

namespace PlacePartners.Tests.Measures;

public sealed partial class EnterReturnTests(App app)
{
    [Fact]
    public async Task Returns_add_up_with_coverage()
    {
        var lead = await app.Partnership();
        var (first, second) = (await lead.WelcomesCoordinator(), await lead.WelcomesCoordinator());
        var measureId = await lead.Defines(MeasuresScenes.Returned());

        await first.Returns(measureId, "2026 Q1", value: 20);
        await second.Returns(measureId, "2026 Q1", value: 12);

        var partial = (await lead.Reads(measureId)).Points.Single();
        (partial.Value, partial.Returned, partial.Expected, partial.Marker).ShouldBe((32, 2, 3, "i"));
        await lead.Returns(measureId, "2026 Q1", isNil: true);
        var complete = (await lead.Reads(measureId)).Points.Single();
        (complete.Value, complete.Returned, complete.Marker).ShouldBe((32, 3, null));
    }

    [Fact]
    public async Task Percentages_are_pooled_and_never_averaged()
    {
        var lead = await app.Partnership();
        var partner = await lead.WelcomesCoordinator();
        var measureId = await lead.Defines(MeasuresScenes.Returned(MeasureValueType.Proportion));

        await lead.Returns(measureId, "2026 Q1", numerator: 99, denominator: 100);
        await partner.Returns(measureId, "2026 Q1", numerator: 1, denominator: 2);

        (await lead.Reads(measureId)).Points.Single().Value!.Value.ShouldBe(100d / 102 * 100, 1e-9);
    }

    [Fact]
    public async Task Different_people_are_a_range()
    {
        var lead = await app.Partnership();
        var partner = await lead.WelcomesCoordinator();
        var measureId = await lead.Defines(
            MeasuresScenes.Returned(MeasureValueType.DistinctPeople, countsPeople: true)
        );

        await lead.Returns(measureId, "2026 Q1", value: 40);
        await partner.Returns(measureId, "2026 Q1", value: 55);

        var measure = await lead.Reads(measureId);
        var point = measure.Points.Single();
        (point.Value, point.Low, point.High).ShouldBe((null, 55, 95));
        measure.WhyNoTotal.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_small_count_and_what_gives_it_away_are_hidden_from_others_but_not_from_its_holder()
    {
        var lead = await app.Partnership();
        var (holder, other) = (await lead.WelcomesCoordinator(), await lead.WelcomesCoordinator());
        var measureId = await lead.Defines(MeasuresScenes.Returned(countsPeople: true));
        await holder.Returns(measureId, "2026 Q1", value: 3);
        await other.Returns(measureId, "2026 Q1", value: 9);
        await lead.Returns(measureId, "2026 Q1", value: 20);

        var (own, others) = (await Period(holder, measureId), await Period(other, measureId));

        own.Partners.Single(p => p.IsOwn).Value.ShouldBe(3);
        others.Partners.Where(p => !p.IsOwn).Select(p => (p.Value, p.Marker)).ShouldBe([(null, "c"), (null, "c")]);
        others.Total.ShouldBe(32);
        others.Partners.Single(p => p.IsOwn).Value.ShouldBe(9);
    }

    [Fact]
    public async Task With_two_partners_the_total_is_hidden_when_it_would_give_a_small_count_away()
    {
        var lead = await app.Partnership();
        var holder = await lead.WelcomesCoordinator();
        var measureId = await lead.Defines(MeasuresScenes.Returned(countsPeople: true));
        await holder.Returns(measureId, "2026 Q1", value: 2);
        await lead.Returns(measureId, "2026 Q1", value: 20);

        var point = (await lead.Reads(measureId)).Points.Single();

        (point.Value, point.Numerator, point.Marker).ShouldBe((null, null, "c"));
        (await holder.Reads(measureId)).Points.Single().Value.ShouldBe(22);
        var csv = await lead.Browser.GetStringAsync($"/p/{lead.Slug}/api/measures/{measureId}/figures/export");
        csv.ShouldContain("[c]");
        csv.ShouldNotContain(",22,");
    }

    [Fact]
    public async Task A_correction_supersedes_and_history_stays_readable()
    {
        var lead = await app.Partnership();
        var measureId = await lead.Defines(MeasuresScenes.Returned());
        await lead.Returns(measureId, "2026 Q1", value: 20);

        await lead.Returns(measureId, "2026 Q1", value: 21, revision: 1);

        var own = await lead.Get<GetReturn.Response>($"/api/measures/{measureId}/returns/own?period=2026%20Q1");
        own.Revision.ShouldBe(2);
        own.History.Select(past => (past.Value, past.SupersededAt is null)).ShouldBe([(21, true), (20, false)]);
        (await lead.Reads(measureId)).Points.Single().Value.ShouldBe(21);
    }

    [Theory]
    [InlineData("2019 Q1")]
    [InlineData("2023 Q4")]
    public async Task A_period_long_past_is_entered(string period)
    {
        var lead = await app.Partnership();
        var measureId = await lead.Defines(MeasuresScenes.Returned());

        await lead.Returns(measureId, period, value: 7);

        (await lead.ReadsReturns(measureId)).Periods.ShouldContain(one => one.Period == period && one.Returned == 1);
    }

    [Fact]
    public async Task A_return_of_an_earlier_frequency_is_read_and_corrected()
    {
        var lead = await app.Partnership();
        var measure = MeasuresScenes.Returned();
        var measureId = await lead.Defines(measure);
        await lead.Returns(measureId, "2026 Q1", value: 20);
        await lead.Changes(measureId, measure with { Frequency = Frequency.Monthly }, "Monthly from now on.");

        var listed = (await lead.ReadsReturns(measureId)).Periods.Single(one => one.Returned > 0);
        var own = await lead.Get<GetReturn.Response>($"/api/measures/{measureId}/returns/own?period=2026%20Q1");
        await lead.Returns(measureId, "2026 Q1", value: 21, revision: 1, definition: own.Definition);

        (listed.Definition, own.Definition, own.Revision, own.History[0].Value).ShouldBe((1, 1, 1, 20));
        (await lead.Reads(measureId)).Points.Select(p => (p.Segment, p.Value)).ShouldBe([(1, 21)]);
    }

    [Fact]
    public async Task A_year_that_two_definitions_read_otherwise_is_the_one_of_the_definition_named()
    {
        var lead = await app.Partnership();
        var measure = MeasuresScenes.Returned() with { Frequency = Frequency.FinancialYear };
        var measureId = await lead.Defines(measure);
        await lead.Returns(measureId, "2023/24", value: 20);
        await lead.Changes(measureId, measure with { Frequency = Frequency.AcademicYear }, "School years from now on.");
        await lead.Returns(measureId, "2023/24", value: 5);

        await lead.Returns(measureId, "2023/24", value: 21, revision: 1, definition: 1);

        (await lead.Reads(measureId)).Points.Select(p => (p.Segment, p.Value)).ShouldBe([(1, 21), (2, 5)]);
    }

    [Fact]
    public async Task Hours_are_returned_in_parts_when_the_measure_shows_decimals()
    {
        var lead = await app.Partnership();
        var measureId = await lead.Defines(MeasuresScenes.Returned() with { Unit = "hours", Decimals = 1 });

        await lead.Returns(measureId, "2026 Q1", value: 2.5);

        (await lead.Reads(measureId)).Points.Single().Value.ShouldBe(2.5);
    }

    private static async Task<ListReturns.PeriodReturns> Period(Person person, Guid measureId) =>
        (await person.ReadsReturns(measureId)).Periods.Single(period => period.Period == "2026 Q1");
}
