using System.Net;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Board;
using PlacePartners.Referrals;
using PlacePartners.Tests.Measures;
using PlacePartners.Tests.Partnerships;
using PlacePartners.Tests.Referrals;

namespace PlacePartners.Tests.Board;

public sealed class GetBoardTests(App app)
{
    private static readonly DateOnly Spring = new(2026, 5, 12);
    private static readonly DateOnly Autumn = new(2026, 10, 6);

    [Fact]
    public async Task Every_referral_figure_is_the_number_of_rows_that_it_opens()
    {
        var (_, hub) = await Busy();

        var flow = (await hub.SeesBoard()).Referrals;

        flow.HasHidden.ShouldBeFalse();
        foreach (var (name, of) in Counts)
        {
            (await hub.OpensReferrals($"figure={name}"))
                .Sum(row => row.Referrals)
                .ShouldBe(of(flow.Total)!.Value, name);
            foreach (var quarter in flow.Quarters)
                (await hub.OpensReferrals($"figure={name}&quarter={quarter.Quarter}"))
                    .Sum(row => row.Referrals)
                    .ShouldBe(of(quarter.Counts)!.Value, $"{name} {quarter.Quarter}");
        }
        foreach (var outcome in flow.Outcomes)
            (await hub.OpensReferrals($"figure=outcomes&part={outcome.Part}"))
                .Sum(row => row.Referrals)
                .ShouldBe(outcome.Count!.Value, outcome.Part);
        foreach (var wait in flow.FirstContact)
            (await hub.OpensReferrals($"figure=days&part={wait.Part}"))
                .Sum(row => row.Referrals)
                .ShouldBe(wait.Count!.Value, wait.Part);
    }

    [Fact]
    public async Task The_groups_add_up_to_what_was_made()
    {
        var (_, hub) = await Busy();

        var flow = (await hub.SeesBoard()).Referrals;

        flow.Total.ShouldBe(new FlowCounts(36, 6, 6, 15, 7, 2));
        flow.Quarters.Select(q => q.Counts.Made).ShouldBe([0, 0, 0, 0, 0, 27, 0, 9]);
        flow.Outcomes.ShouldBe([new("helped-fully", 8, 8), new("advice-only", 2, 2), new("none", 5, 5)]);
    }

    [Fact]
    public async Task The_median_is_that_of_the_days_in_its_rows()
    {
        var (_, hub) = await Busy();

        var flow = (await hub.SeesBoard()).Referrals;

        var days = (await hub.OpensReferrals("figure=days"))
            .Where(row => row.Held!.Days is not null)
            .Select(row => row.Held!.Days!.Value)
            .Order()
            .ToList();
        flow.MedianDaysToFirstContact.ShouldBe((days[(days.Count - 1) / 2] + days[days.Count / 2]) / 2m);
    }

    [Fact]
    public async Task Counts_of_one_to_four_are_hidden_from_a_board_member_and_not_from_a_hub_worker()
    {
        var (lead, _) = await Busy();
        var member = await lead.Welcomes(Role.BoardMember);

        var flow = (await member.SeesBoard()).Referrals;

        flow.HasHidden.ShouldBeTrue();
        AllCounts(flow).ShouldAllBe(count => count == null || count == 0 || count >= 5);
        flow.Quarters[5].Counts.Ended.ShouldBeNull();
        flow.Total.Ended.ShouldBeNull();
        flow.Total.Made.ShouldBe(36);
        flow.MedianDaysToFirstContact.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_board_member_opens_the_rows_that_are_shown_to_them_and_no_more()
    {
        var (lead, _) = await Busy();
        var member = await lead.Welcomes(Role.BoardMember);

        var flow = (await member.SeesBoard()).Referrals;

        foreach (var (name, of) in Counts)
            (await member.OpensReferrals($"figure={name}"))
                .Sum(row => row.Referrals)
                .ShouldBe(of(flow.AtLeast)!.Value, name);
        foreach (var outcome in flow.Outcomes)
            (await member.OpensReferrals($"figure=outcomes&part={outcome.Part}"))
                .Sum(row => row.Referrals)
                .ShouldBe(outcome.AtLeast, outcome.Part);
        foreach (var wait in flow.FirstContact)
            (await member.OpensReferrals($"figure=days&part={wait.Part}"))
                .Sum(row => row.Referrals)
                .ShouldBe(wait.AtLeast, wait.Part);
        (await member.OpensReferrals("figure=made")).ShouldAllBe(row =>
            row.Held == null && row.Outcome == null && row.Wait == null
        );
    }

    [Fact]
    public async Task A_board_member_reads_what_was_counted_alike_in_one_row()
    {
        var (lead, _) = await Busy();
        var member = await lead.Welcomes(Role.BoardMember);

        var declined = await member.OpensReferrals("figure=declined");

        declined.ShouldBe([new("2026-Q2", 7, "Declined", null, null, null)]);
    }

    [Fact]
    public async Task A_single_referral_shows_a_board_member_nothing_of_itself()
    {
        var lead = await app.Partnership();
        await lead.HasReferrals(1, Autumn, Ends.Completed, days: 40, outcome: OutcomeCode.DiedOrMoved);
        var member = await lead.Welcomes(Role.BoardMember);

        var flow = (await member.SeesBoard()).Referrals;

        var now = flow.Quarters[^1].Counts;
        now.ShouldBe(new FlowCounts(null, null, null, null, null, null));
        (flow.MedianDaysToFirstContact, flow.IsMedianHidden).ShouldBe((null, true));
        flow.Outcomes.ShouldBeEmpty();
        flow.FirstContact.ShouldAllBe(wait => wait.Count == null && wait.AtLeast == 0);
        var left = await member.Get<PlacePartners.Board.GetBoardReferrals.Response>(
            "/api/board/referrals?figure=outcomes&part=died-or-moved"
        );
        var other = await member.Get<PlacePartners.Board.GetBoardReferrals.Response>(
            "/api/board/referrals?figure=outcomes&part=helped-fully"
        );
        (left.Items.Count, left.IsAtLeast).ShouldBe((other.Items.Count, other.IsAtLeast));
    }

    [Theory]
    [InlineData("referrals?figure=nonsense", "figure")]
    [InlineData("referrals?figure=made&quarter=2026-Q9", "quarter")]
    [InlineData("milestones?figure=nonsense", "figure")]
    public async Task A_figure_that_there_is_not_is_refused(string path, string field)
    {
        var lead = await app.Partnership();

        var problem = await lead.RefusedGet($"/api/board/{path}");

        (problem.Status, problem.Errors!.Keys.Single()).ShouldBe((HttpStatusCode.BadRequest, field));
    }

    [Fact]
    public async Task A_resident_does_not_see_the_board()
    {
        var lead = await app.Partnership();
        var resident = await lead.Welcomes(Role.Resident);

        (await resident.RefusedGet("/api/board")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_file_says_hidden_where_the_page_does()
    {
        var (lead, _) = await Busy();
        var member = await lead.Welcomes(Role.BoardMember);

        var file = await member.Browser.GetStringAsync($"/p/{member.Slug}/api/board/export");

        file.ShouldContain("Referrals,Ended before an answer,2026-Q2,hidden,referrals,");
        file.ShouldContain("Referrals,Made,All quarters,36,referrals,");
    }

    /// <summary>A partnership with a hub worker and referrals in two quarters, one count of them small.</summary>
    private async Task<(Person Lead, Person Hub)> Busy()
    {
        var lead = await app.Partnership();
        var hub = await lead.Welcomes(Role.HubWorker);
        await hub.HasReferrals(6, Spring, Ends.NotSent);
        await hub.HasReferrals(2, Spring, Ends.Dropped);
        await hub.HasReferrals(7, Spring, Ends.Declined);
        await hub.HasReferrals(2, Spring, Ends.Completed, days: 9, outcome: OutcomeCode.AdviceOnly);
        await hub.HasReferrals(5, Spring, Ends.Completed, days: 2);
        await hub.HasReferrals(5, Spring, Ends.Contacted, days: 20);
        await hub.HasReferrals(3, Autumn, Ends.Completed, days: 5);
        await hub.HasReferrals(6, Autumn, Ends.Waiting);
        return (lead, hub);
    }

    private static readonly (string Name, Func<FlowCounts, int?> Of)[] Counts =
    [
        ("made", counts => counts.Made),
        ("notSent", counts => counts.NotSent),
        ("waiting", counts => counts.Waiting),
        ("accepted", counts => counts.Accepted),
        ("declined", counts => counts.Declined),
        ("ended", counts => counts.Ended),
    ];

    private static IEnumerable<int?> AllCounts(ReferralFlow flow) =>
        flow
            .Quarters.Select(q => q.Counts)
            .Append(flow.Total)
            .Append(flow.AtLeast)
            .SelectMany(counts => Counts.Select(count => count.Of(counts)))
            .Concat(flow.Outcomes.Concat(flow.FirstContact).SelectMany(part => new[] { part.Count, part.AtLeast }))
            .Append(flow.ToldAbout);
}
