using System.Net;
using PlacePartners.Board;
using PlacePartners.Contracts.Access;
using PlacePartners.Referrals;
using PlacePartners.Tests.Referrals;
using PlacePartners.Tests.Referrals.Flows;

namespace PlacePartners.Tests.Board;

public sealed class GetBoardUnmetNeedsTests(App app)
{
    [Fact]
    public async Task Whoever_holds_the_records_reads_exact_counts_by_need_and_district()
    {
        var flow = await app.ReferralsFlow();
        for (var i = 0; i < 2; i++)
            await flow.Worker.Submits("Q07", Reply.Yes);
        await flow.Worker.Submits("Q06", Reply.Yes);
        await flow.Hub.Holds([Role.HubWorker, Role.BoardMember]);

        var board = await flow.Hub.Get<GetBoardUnmetNeeds.Response>("/api/board/unmet-needs");

        board.Needs.ShouldBe([new("Loneliness and low mood", 2, 2, 2), new("Memory", 1, 1, 1)]);
        board.Districts.ShouldBe([new("SW2", 3, 3, 3)]);
        board.IsPublished.ShouldBeFalse();
    }

    [Fact]
    public async Task Others_read_what_was_published_and_nothing_of_the_running_quarter()
    {
        var flow = await app.ReferralsFlow();
        for (var i = 0; i < 8; i++)
            await flow.Worker.Submits("Q07", Reply.Yes);
        for (var i = 0; i < 6; i++)
            await flow.Worker.Submits("Q06", Reply.Yes);
        var member = await flow.Lead.Welcomes(Role.BoardMember);
        var before = await member.Get<GetBoardUnmetNeeds.Response>("/api/board/unmet-needs");

        await flow.Lead.PublishesFlows(new DateTimeOffset(2027, 2, 1, 2, 0, 0, TimeSpan.Zero));
        await flow.Worker.Submits("Q07", Reply.Yes);

        (before.IsPublished, before.To, before.Needs.Count).ShouldBe((true, null, 0));
        var board = await member.Get<GetBoardUnmetNeeds.Response>("/api/board/unmet-needs");
        board.To.ShouldBe(new DateOnly(2026, 12, 31));
        board.Needs.ShouldBe([new("Loneliness and low mood", 8, 8, null), new("Memory", 6, 6, null)]);
        board.Districts.ShouldBe([new("SW2", 14, 14, null)]);
    }

    [Fact]
    public async Task A_stranger_finds_nothing()
    {
        var flow = await app.ReferralsFlow();
        var stranger = await app.SignsUp();

        var answer = await stranger.Browser.GetAsync($"/p/{flow.Lead.Slug}/api/board/unmet-needs");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
