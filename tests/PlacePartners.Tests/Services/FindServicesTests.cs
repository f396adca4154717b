using System.Net;
using PlacePartners.Contracts.Access;
using PlacePartners.Services;

namespace PlacePartners.Tests.Services;

public sealed class FindServicesTests(App app)
{
    [Fact]
    public async Task Services_are_found_by_words_need_organisation_and_whether_they_take_referrals()
    {
        var lead = await app.Partnership();
        var coordinator = await lead.Welcomes(Role.OrganisationCoordinator);
        await lead.Lists("Steady Steps", "falls");
        await lead.Lists("Money Matters", "debt", takesReferrals: false);
        await coordinator.Lists("Warm Homes", "warm-home");

        (await Names(lead, "search=STEPS+steady")).ShouldBe(["Steady Steps"]);
        (await Names(lead, "need=debt")).ShouldBe(["Money Matters"]);
        (await Names(lead, $"organisationId={coordinator.OrganisationId}")).ShouldBe(["Warm Homes"]);
        (await Names(lead, "takesReferrals=true")).ShouldBe(["Steady Steps", "Warm Homes"]);
        (await Names(lead, "search=partner")).ShouldBe(["Warm Homes"]);
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repeat()
    {
        var lead = await app.Partnership();
        foreach (var name in new[] { "Delta", "Alpha", "Charlie", "Bravo", "Echo" })
            await lead.Lists(name);
        var seen = new List<string>();

        var page = await lead.Get<FindServices.Response>("/api/services?take=2");
        while (true)
        {
            seen.AddRange(page.Items.Select(item => item.Name));
            if (page.Next is not { } next)
                break;
            page = await lead.Get<FindServices.Response>($"/api/services?take=2&after={next}");
        }

        seen.ShouldBe(["Alpha", "Bravo", "Charlie", "Delta", "Echo"]);
        page.Total.ShouldBe(5);
    }

    [Fact]
    public async Task List_and_file_come_in_the_order_asked_for()
    {
        var lead = await app.Partnership();
        var coordinator = await lead.Welcomes(Role.OrganisationCoordinator);
        await coordinator.Lists("Bravo");
        await lead.Lists("charlie");
        await lead.Lists("Alpha");

        var file = await (
            await lead.Send(HttpMethod.Get, "/api/services/export?descending=true")
        ).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        (await Names(lead, "")).ShouldBe(["Alpha", "Bravo", "charlie"]);
        (await Names(lead, "order=Organisation")).ShouldBe(["Alpha", "charlie", "Bravo"]);
        (await Names(lead, "order=Organisation&descending=true")).ShouldBe(["Bravo", "Alpha", "charlie"]);
        file.Trim().Split("\r\n")[1].ShouldStartWith("charlie,");
    }

    [Fact]
    public async Task An_export_has_the_same_rows_and_runs_no_formula()
    {
        var lead = await app.Partnership();
        await lead.Lists("=HYPERLINK(1)");
        await lead.Lists("Not this one", "debt");

        var answer = await lead.Send(HttpMethod.Get, "/api/services/export?need=falls");

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        var lines = (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
            .Trim()
            .Split("\r\n");
        lines.Length.ShouldBe(2);
        lines[1].ShouldStartWith("'=HYPERLINK(1),");
    }

    [Theory]
    [InlineData("take=0")]
    [InlineData("take=101")]
    [InlineData("organisationId=x")]
    [InlineData("takesReferrals=maybe")]
    public async Task A_question_that_makes_no_sense_is_refused(string query)
    {
        var lead = await app.Partnership();

        var problem = await lead.RefusedGet($"/api/services?{query}");

        problem.Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static async Task<IEnumerable<string>> Names(Person person, string query) =>
        (await person.Get<FindServices.Response>($"/api/services?{query}")).Items.Select(item => item.Name);
}
