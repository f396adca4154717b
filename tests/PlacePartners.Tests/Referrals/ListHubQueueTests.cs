using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals;

public sealed class ListHubQueueTests(App app)
{
    [Fact]
    public async Task What_waits_comes_oldest_first_and_page_by_page()
    {
        var flow = await app.ReferralsFlow();
        var first = await flow.Submitted();
        var second = await flow.Submitted();

        var page = await flow.Hub.Get<ListHubQueue.Response>("/api/hub/submissions?state=Submitted&take=1");
        var next = await flow.Hub.Get<ListHubQueue.Response>(
            $"/api/hub/submissions?state=Submitted&take=1&after={page.Next}"
        );

        page.Total.ShouldBe(2);
        page.Items.Concat(next.Items).Select(row => row.SubmissionId).ShouldBe([first, second]);
        next.Next.ShouldBeNull();
    }

    [Fact]
    public async Task It_is_turned_round_and_exported_as_it_stands_by_reference_alone()
    {
        var flow = await app.ReferralsFlow();
        var first = await flow.Submitted();
        var second = await flow.Submitted();

        var page = await flow.Hub.Get<ListHubQueue.Response>(
            "/api/hub/submissions?state=Submitted&order=Newest&take=1"
        );
        var next = await flow.Hub.Get<ListHubQueue.Response>(
            $"/api/hub/submissions?state=Submitted&order=Newest&take=1&after={page.Next}"
        );
        var file = await flow.Hub.Browser.GetStringAsync(
            $"/p/{flow.Hub.Slug}/api/hub/submissions/export?state=Submitted&order=Newest"
        );

        var rows = page.Items.Concat(next.Items).ToList();
        rows.Select(row => row.SubmissionId).ShouldBe([second, first]);
        var lines = file.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        lines.Skip(1).Select(line => line.Split(',')[0]).ShouldBe(rows.Select(row => row.Reference));
        file.ShouldNotContain(rows[0].PersonName);
    }

    [Fact]
    public async Task A_checklist_moves_through_the_queue_and_is_counted_once()
    {
        var flow = await app.ReferralsFlow();
        await flow.Submitted();
        await flow.Sent();

        var queue = await flow.Hub.Get<ListHubQueue.Response>("/api/hub/submissions");

        queue.Counts.Single(c => c.State == SubmissionState.Submitted).Count.ShouldBe(1);
        queue.Counts.Single(c => c.State == SubmissionState.Sent).Count.ShouldBe(1);
        queue.Counts.Sum(c => c.Count).ShouldBe(2);
    }

    [Theory]
    [InlineData("ada inv", 1)]
    [InlineData("pp-", 1)]
    [InlineData("nobody", 0)]
    public async Task It_is_searched_by_name_and_reference(string search, int found)
    {
        var flow = await app.ReferralsFlow();
        await flow.Submitted();

        var queue = await flow.Hub.LooksFor<ListHubQueue.Response>(search, "/api/hub/submissions");

        queue.Total.ShouldBe(found);
    }
}
