using System.Net.Http.Json;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Contracts.Measures;
using PlacePartners.Measures.Definitions;
using PlacePartners.Measures.Published;
using PlacePartners.Tests.Partnerships;

namespace PlacePartners.Tests.Measures;

public sealed class PublishedMeasuresTests(App app)
{
    [Fact]
    public async Task A_place_is_offered_the_published_measures_that_exist_for_it()
    {
        var lead = await app.Partnership();

        var offered = (await lead.Get<ListPublishedMeasures.Response>("/api/published-measures")).Items;

        offered
            .Select(item => item.Key)
            .ShouldBe([
                "early-years-expected-level:E09000022",
                "bank-branches:E09000022",
                "early-education-2:E09000022",
                "early-education-3-4:E09000022",
                "internet-use:E09000022",
                "air-pollution-mortality:E09000022",
                "deprivation-average-score:E09000022",
                "income-deprivation-people:E09000022",
            ]);
        var earlyYears = offered[0];
        (earlyYears.Area, earlyYears.LatestPeriod, earlyYears.LatestValue).ShouldBe(("Lambeth", "2021/22", 65.8));
        earlyYears.ComparedWith.ShouldBe(["England", "London"], ignoreOrder: true);
        offered.ShouldAllBe(item => item.Source.Length > 0 && item.Licence.Contains("Open Government Licence"));
    }

    [Fact]
    public async Task A_place_of_two_authorities_is_offered_the_measures_of_both()
    {
        var lead = await app.Partnership();
        await lead.Serves(1, "E09000022", "E08000026");

        var offered = (await lead.Get<ListPublishedMeasures.Response>("/api/published-measures")).Items;
        var both = offered.Where(item => item.Key.StartsWith("bank-branches", StringComparison.Ordinal)).ToList();
        both.Select(item => item.Area).ShouldBe(["Lambeth", "Coventry"]);
        var adopted = await lead.Post<AdoptPublishedMeasures.Response>(
            "/api/published-measures/adoptions",
            new { keys = both.Select(item => item.Key) }
        );

        await lead.Serves(2, "E08000026", "E09000022");
        var turned = (await lead.Get<ListPublishedMeasures.Response>("/api/published-measures")).Items;
        turned.Count(item => item.MeasureId is not null).ShouldBe(2);
        turned.Single(item => item.MeasureId == adopted.MeasureIds[0]).Area.ShouldBe("Lambeth");
        var coventry = await lead.Reads(adopted.MeasureIds[1]);
        coventry.Name.ShouldEndWith(", Coventry");
        coventry.AreaName.ShouldBe("Coventry");
    }

    [Fact]
    public async Task Adopted_measures_carry_their_figures_and_attribution()
    {
        var lead = await app.Partnership();

        var adopted = await lead.Post<AdoptPublishedMeasures.Response>(
            "/api/published-measures/adoptions",
            new { keys = new[] { "air-pollution-mortality:E09000022", "deprivation-average-score:E09000022" } }
        );

        var pollution = await lead.Reads(adopted.MeasureIds[0]);
        pollution.Points.Count(p => p.Segment == 1).ShouldBe(10);
        pollution.Points.Count(p => p.Segment == 2).ShouldBe(4);
        pollution.Judgement.Latest!.Value.ShouldBe(6.77);
        pollution.Judgement.Change!.Value.ShouldBe(6.77 - 7.52, 1e-9);
        pollution.Source.ShouldContain("Open Government Licence");
        (await lead.Reads(adopted.MeasureIds[1])).Judgement.Latest!.Value.ShouldBe(23.041);
    }

    [Fact]
    public async Task Adopting_twice_makes_one_measure()
    {
        var lead = await app.Partnership();
        var request = new { keys = new[] { "bank-branches:E09000022", "bank-branches:E09000022" } };

        var first = await lead.Post<AdoptPublishedMeasures.Response>("/api/published-measures/adoptions", request);
        var second = await lead.Post<AdoptPublishedMeasures.Response>("/api/published-measures/adoptions", request);

        second.MeasureIds.ShouldBe(first.MeasureIds);
        first.MeasureIds.Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Two_who_add_the_same_measures_at_once_make_them_once()
    {
        var lead = await app.Partnership();
        var request = new { keys = new[] { "bank-branches:E09000022", "air-pollution-mortality:E09000022" } };

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => lead.Send(HttpMethod.Post, "/api/published-measures/adoptions", request))
        );

        foreach (var refused in answers.Where(answer => !answer.IsSuccessStatusCode))
            (await refused.Content.ReadFromJsonAsync<Problem>())!.Code.ShouldBe("already-adopted");
        answers.ShouldContain(answer => answer.IsSuccessStatusCode);
        (await lead.Get<ListMeasures.Response>("/api/measures")).Total.ShouldBe(2);
    }

    [Fact]
    public async Task A_published_measure_whose_name_is_taken_is_refused_where_it_is_ticked()
    {
        var lead = await app.Partnership();
        var offered = (await lead.Get<ListPublishedMeasures.Response>("/api/published-measures")).Items[0];
        await lead.Defines(MeasuresScenes.Returned() with { Name = offered.Name });

        var problem = await lead.RefusedPost("/api/published-measures/adoptions", new { keys = new[] { offered.Key } });

        problem.Errors!["keys"].ShouldBe([$"Another measure here is named “{offered.Name}”. Rename that one first."]);
    }

    [Fact]
    public async Task An_unknown_key_changes_nothing()
    {
        var lead = await app.Partnership();

        var problem = await lead.RefusedPost(
            "/api/published-measures/adoptions",
            new { keys = new[] { "bank-branches:E09000022", "moon-phase" } }
        );

        problem.Errors!.Keys.ShouldBe(["keys"]);
        (await lead.Get<ListPublishedMeasures.Response>("/api/published-measures")).Items.ShouldAllBe(item =>
            item.MeasureId == null
        );
    }

    [Fact]
    public async Task Other_modules_get_the_figures_of_the_place()
    {
        var lead = await app.Partnership();
        await lead.Post(
            "/api/published-measures/adoptions",
            new { keys = new[] { "early-years-expected-level:E09000022" } }
        );

        var figures = await app.Inside(
            lead.PartnershipId,
            (services, _) =>
                services.GetRequiredService<IMediator>().Send(new GetMeasureFigures(new DateOnly(2026, 11, 23)))
        );

        var measure = figures.Single();
        measure.Latest!.Value.ShouldBe(65.8m);
        measure.Points.Select(point => point.Segment).Distinct().ShouldBe([1, 2]);
        measure.HigherIsBetter.ShouldBe(true);
    }

    [Fact]
    public async Task Other_modules_get_small_counts_hidden()
    {
        var lead = await app.Partnership();

        var table = await app.Inside(
            lead.PartnershipId,
            (services, _) =>
                services
                    .GetRequiredService<IMediator>()
                    .Send(
                        new HideSmallNumbers([
                            [2, 9, 30],
                            [10, 20, 40],
                        ])
                    )
        );

        table.Rows[0].ShouldBe([null, null, 30]);
        table.Rows[1].ShouldBe([null, null, 40]);
        (table.RowTotals[0], table.Total).ShouldBe((41, 111));
    }
}
