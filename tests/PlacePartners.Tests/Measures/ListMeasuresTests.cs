using PlacePartners.Measures.Definitions;
using PlacePartners.Measures.Statistics;

namespace PlacePartners.Tests.Measures;

public sealed class ListMeasuresTests(App app)
{
    [Fact]
    public async Task It_says_where_a_measure_begins_and_that_people_are_different_ones()
    {
        var lead = await app.Partnership();
        await lead.Defines(
            MeasuresScenes.Returned(MeasureValueType.DistinctPeople) with
            {
                Baseline = 40,
                BaselinePeriod = "2025 Q4",
                Target = 60,
                TargetDate = new DateOnly(2028, 3, 31),
            }
        );

        var item = (await lead.Get<ListMeasures.Response>("/api/measures")).Items.Single();

        (item.Unit, item.Baseline, item.BaselinePeriod).ShouldBe(("different people", 40, "2025 Q4"));
    }

    [Fact]
    public async Task Measures_are_searched_filtered_and_paged()
    {
        var lead = await app.Partnership();
        foreach (var name in new[] { "Alder", "Birch", "Cedar" })
            await lead.Defines(MeasuresScenes.Returned() with { Name = name });
        var published = await lead.Defines(MeasuresScenes.Published() with { Name = "Birch published" });

        var found = await lead.Get<ListMeasures.Response>("/api/measures?search=BIRCH&figuresFrom=Published");
        var page = await lead.Get<ListMeasures.Response>("/api/measures?order=Name&take=2");
        var rest = await lead.Get<ListMeasures.Response>($"/api/measures?order=Name&take=2&after={page.Next}");

        found.Items.Select(item => item.Id).ShouldBe([published]);
        page.Items.Concat(rest.Items)
            .Select(item => item.Name)
            .ShouldBe(["Alder", "Birch", "Birch published", "Cedar"]);
        (page.Total, rest.Next).ShouldBe((4, null));
    }

    [Fact]
    public async Task Retired_measures_are_listed_only_when_asked_for()
    {
        var lead = await app.Partnership();
        var measureId = await lead.Defines(MeasuresScenes.Returned());
        await lead.Post($"/api/measures/{measureId}/retirement", new { version = 1 });

        (await lead.Get<ListMeasures.Response>("/api/measures")).Items.ShouldBeEmpty();
        (await lead.Get<ListMeasures.Response>("/api/measures?which=Retired")).Items.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_export_has_what_the_list_shows_in_its_order()
    {
        var lead = await app.Partnership();
        var aimed = MeasuresScenes.Returned() with
        {
            Baseline = 10,
            BaselinePeriod = "2025 Q1",
            Target = 40,
            TargetDate = new DateOnly(2027, 3, 31),
        };
        foreach (var (name, value) in new[] { ("Alder", 10), ("Birch", 40), ("Cedar", 11) })
            await lead.Returns(await lead.Defines(aimed with { Name = name }), "2026 Q1", value: value);

        var all = await Exported("order=Status");
        var offTrack = await Exported("status=off-track");

        all.ShouldBe(["Alder", "Cedar", "Birch"]);
        offTrack.ShouldBe(["Alder", "Cedar"]);

        async Task<IEnumerable<string>> Exported(string query)
        {
            var csv = await lead.Browser.GetStringAsync($"/p/{lead.Slug}/api/measures/export?{query}");
            return csv.Split("\r\n")[1..^1].Select(row => row.Split(',')[0]);
        }
    }

    [Fact]
    public async Task A_formula_in_a_name_is_neutralised_in_the_export()
    {
        var lead = await app.Partnership();
        await lead.Defines(MeasuresScenes.Returned() with { Name = "=HYPERLINK(\"http://example.org\")" });

        var csv = await lead.Browser.GetStringAsync($"/p/{lead.Slug}/api/measures/export");

        csv.ShouldContain("'=HYPERLINK");
        csv.ShouldNotContain("\n=HYPERLINK");
    }
}
