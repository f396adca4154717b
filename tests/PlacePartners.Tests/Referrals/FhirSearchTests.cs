using System.Net;
using Hl7.Fhir.Model;
using PlacePartners.Platform.Security;
using PlacePartners.Referrals;
using PlacePartners.Tests.Access;
using static PlacePartners.Tests.Referrals.FhirScenes;
using FhirTaskResource = Hl7.Fhir.Model.Task;
using Task = System.Threading.Tasks.Task;

namespace PlacePartners.Tests.Referrals;

public sealed class FhirSearchTests(App app) : IClassFixture<App>
{
    [Theory]
    [InlineData("2026-11-30", "2026-11-30T00:00:00Z", "2026-12-01T00:00:00Z")]
    [InlineData("eq2026-06-30", "2026-06-29T23:00:00Z", "2026-06-30T23:00:00Z")]
    [InlineData("eq2026-06", "2026-05-31T23:00:00Z", "2026-06-30T23:00:00Z")]
    [InlineData("eq2026", "2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z")]
    [InlineData("ge2026-11-30", "2026-11-30T00:00:00Z", null)]
    [InlineData("gt2026-11-30", "2026-12-01T00:00:00Z", null)]
    [InlineData("le2026-11-30", null, "2026-12-01T00:00:00Z")]
    [InlineData("lt2026-11-30", null, "2026-11-30T00:00:00Z")]
    [InlineData("gt2026-11-30T09:00:00Z", "2026-11-30T09:00:01Z", null)]
    [InlineData("gt2026-11-30T09:00:00.120Z", "2026-11-30T09:00:00.121Z", null)]
    [InlineData("ge2026-11-30T09:00:00+01:00", "2026-11-30T08:00:00Z", null)]
    [InlineData("ge2026-11-30T09:00:00 01:00", "2026-11-30T08:00:00Z", null)]
    public void A_date_stands_for_all_of_the_time_that_it_names(string asked, string? from, string? before) =>
        FhirWhen
            .Of(asked)
            .ShouldBe(
                (
                    from is null ? null : DateTimeOffset.Parse(from),
                    before is null ? (DateTimeOffset?)null : DateTimeOffset.Parse(before)
                )
            );

    [Theory]
    [InlineData("ge", 2)]
    [InlineData("gt", 1)]
    [InlineData("le", 1)]
    [InlineData("lt", 0)]
    [InlineData("eq", 1)]
    public async Task Each_prefix_finds_by_when_it_last_changed(string prefix, int count)
    {
        var flow = await app.ReferralsFlow();
        await flow.Sent();
        app.Clock.Advance(TimeSpan.FromMinutes(3));
        await flow.Sent();
        var falls = await flow.Falls.Program(ApiScopes.ReadReceived);
        var tasks = (await Reads<Bundle>(falls, "Task")).Entry.Select(entry => (FhirTaskResource)entry.Resource!);
        var first = tasks.Min(task => task.Meta!.LastUpdated!.Value);

        var found = await Reads<Bundle>(
            falls,
            $"Task?_lastUpdated={prefix}{Uri.EscapeDataString($"{first:yyyy-MM-dd'T'HH:mm:ss.fffK}")}"
        );

        found.Entry.Count.ShouldBe(count);
    }

    [Theory]
    [InlineData("_lastUpdated=yesterday")]
    [InlineData("_lastUpdated=ge")]
    [InlineData("_lastUpdated=ne2026-11-30")]
    [InlineData("_lastUpdated=ge30/11/2026")]
    [InlineData("_lastUpdated=ge2026-11-31")]
    [InlineData("_lastUpdated=ge2026-11-30T09:00:00")]
    [InlineData("_lastUpdated=")]
    [InlineData("_count=0")]
    [InlineData("_count=-5")]
    [InlineData("_count=many")]
    [InlineData("_after=first")]
    public async Task What_cannot_be_read_is_told_with_its_name(string query)
    {
        var flow = await app.ReferralsFlow();
        var falls = await flow.Falls.Program(ApiScopes.ReadReceived);

        var answer = await falls.Send(HttpMethod.Get, $"/api/fhir/Task?{query}");

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var issue = Parse<OperationOutcome>(await answer.Content.ReadAsStringAsync()).Issue.ShouldHaveSingleItem();
        issue.Expression.ShouldBe([query.Split('=')[0]]);
        issue.Diagnostics.ShouldBe("/problems/validation");
    }

    [Fact]
    public async Task The_next_page_asks_the_same_and_shows_each_once()
    {
        var flow = await app.ReferralsFlow();
        List<Guid> sent = [];
        for (var i = 0; i < 3; i++)
            sent.Add((await flow.Sent()).ToFalls);
        var falls = await flow.Falls.Program(ApiScopes.ReadReceived);

        var first = await Reads<Bundle>(
            falls,
            "Task?status=requested&_lastUpdated=ge2026-01-01&_lastUpdated=lt2099-01-01&_count=2"
        );
        var second = await Parsed<Bundle>(await falls.Browser.GetAsync(first.NextLink));

        first.Entry.Count.ShouldBe(2);
        var asked = first.NextLink!.Query;
        asked.ShouldContain("status=requested");
        asked.ShouldContain("_lastUpdated=ge2026-01-01");
        asked.ShouldContain("_lastUpdated=lt2099-01-01");
        first
            .Entry.Concat(second.Entry)
            .Select(entry => Guid.Parse(entry.Resource!.Id!))
            .ShouldBe(sent, ignoreOrder: true);
        second.NextLink.ShouldBeNull();
    }
}
