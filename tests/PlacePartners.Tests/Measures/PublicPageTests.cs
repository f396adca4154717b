using PlacePartners.Contracts.Access;
using PlacePartners.Measures.Public;
using PlacePartners.Measures.Statistics;

namespace PlacePartners.Tests.Measures;

/// <summary>What anybody reads of a place. It is 23 November 2026.</summary>
public sealed class PublicPageTests(App app)
{
    [Fact]
    public async Task Anybody_reads_the_measures_that_were_chosen_in_their_order()
    {
        var lead = await app.Partnership();
        var (first, second, kept) = (await Shown(lead, 20), await Shown(lead, 30), await Shown(lead, 40));
        await lead.Opens(second, first);

        var page = await Page(lead.Slug);

        page.Measures.Select(one => one.Figures.Id).ShouldBe([second, first]);
        page.Measures.Select(one => one.Figures.Latest!.Value).ShouldBe([30, 20]);
        (page.Intro, page.AsAt, page.DelayDays).ShouldBe(("How we are doing.", new DateOnly(2026, 10, 26), 28));
        var csv = await app.Stranger().Browser.GetStringAsync($"/api/account/progress/{lead.Slug}/export");
        csv.ShouldContain(",30,");
        csv.ShouldNotContain(kept.ToString());
        csv.ShouldNotContain(",40,");
    }

    [Fact]
    public async Task A_period_is_shown_when_the_days_after_its_end_are_over()
    {
        var lead = await app.Partnership();
        var measureId = await lead.Defines(
            MeasuresScenes.Returned() with
            {
                Frequency = PlacePartners.Measures.Definitions.Frequency.Monthly,
            }
        );
        foreach (var (period, value) in new[] { ("Aug 2026", 1), ("Sep 2026", 2), ("Oct 2026", 3) })
            await lead.Returns(measureId, period, value: value);
        await lead.Opens(measureId);

        (await Page(lead.Slug)).Measures.Single().Figures.Points.Select(p => p.Value).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task A_total_of_some_partners_and_small_numbers_are_not_shown()
    {
        var lead = await app.Partnership();
        var partner = await lead.WelcomesCoordinator();
        var (partial, small) = (await Shown(lead, 20), await lead.Defines(MeasuresScenes.Returned(countsPeople: true)));
        await lead.Returns(small, "2026 Q1", value: 3);
        await partner.Returns(small, "2026 Q1", value: 0);
        await lead.Opens(partial, small);

        var shown = (await Page(lead.Slug)).Measures.Select(one => one.Figures.Points.Single());

        shown.Select(point => (point.Value, point.Marker)).ShouldBe([(null, "i"), (null, "c")]);
        (await lead.Reads(small)).Points.Single().Value.ShouldBe(3);
    }

    [Fact]
    public async Task A_place_that_there_is_not_and_one_without_a_page_are_alike()
    {
        var lead = await app.Partnership();
        await Shown(lead, 20);

        foreach (var slug in new[] { lead.Slug, "no-such-place" })
        {
            (await app.Stranger().RefusedGet($"/api/account/progress/{slug}")).Code.ShouldBe("not-found");
            (await app.Stranger().RefusedGet($"/api/account/progress/{slug}/export")).Code.ShouldBe("not-found");
        }
    }

    [Fact]
    public async Task The_page_is_shut_again_and_a_second_writer_is_told()
    {
        var lead = await app.Partnership();
        var measureId = await Shown(lead, 20);
        await lead.Opens(measureId);
        var set = await lead.Get<GetPublicPage.Response>("/api/public-page");
        var shut = Entered(set.Version, isOn: false, measureId);

        await lead.Put("/api/public-page", shut);

        (await app.Stranger().RefusedGet($"/api/account/progress/{lead.Slug}")).Code.ShouldBe("not-found");
        (await lead.Refused(HttpMethod.Put, "/api/public-page", shut)).Code.ShouldBe("stale");
    }

    [Fact]
    public async Task A_retired_measure_leaves_the_page()
    {
        var lead = await app.Partnership();
        var (kept, retired) = (await Shown(lead, 20), await Shown(lead, 30));
        await lead.Opens(kept, retired);
        await lead.Post($"/api/measures/{retired}/retirement", new { (await lead.Reads(retired)).Version });

        (await Page(lead.Slug)).Measures.Select(one => one.Figures.Id).ShouldBe([kept]);
    }

    [Fact]
    public async Task Only_own_measures_are_chosen_and_an_open_page_has_one()
    {
        var (lead, other) = (await app.Partnership(), await app.Partnership());
        var theirs = await Shown(other, 20);

        foreach (var body in new[] { Entered(0, isOn: true), Entered(0, isOn: true, theirs) })
            (await lead.Refused(HttpMethod.Put, "/api/public-page", body)).Errors!.Keys.ShouldBe(["measureIds"]);
    }

    [Fact]
    public async Task Who_reads_the_board_does_not_open_the_page()
    {
        var lead = await app.Partnership();
        var board = await lead.Welcomes(Role.BoardMember);

        (await board.Refused(HttpMethod.Put, "/api/public-page", Entered(0, isOn: false))).Code.ShouldBe("not-allowed");
    }

    private Task<ShowPublicPage.Response> Page(string slug) =>
        app.Stranger().Get<ShowPublicPage.Response>($"/api/account/progress/{slug}");

    private static async Task<Guid> Shown(Person lead, double value)
    {
        var measureId = await lead.Defines(MeasuresScenes.Returned(MeasureValueType.CountFlow));
        await lead.Returns(measureId, "2026 Q1", value: value);
        return measureId;
    }

    private static object Entered(int version, bool isOn, params Guid[] measureIds) =>
        new
        {
            version,
            isOn,
            intro = "",
            delayDays = 28,
            measureIds,
        };
}
