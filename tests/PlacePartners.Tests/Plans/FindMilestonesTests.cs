using MediatR;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Plans;
using PlacePartners.Plans;
using PlacePartners.Tests.Partnerships;

namespace PlacePartners.Tests.Plans;

public sealed class FindMilestonesTests(App app)
{
    private static readonly DateOnly Yesterday = new(2026, 11, 22);

    [Fact]
    public async Task Milestones_come_by_date_and_are_found_by_each_filter()
    {
        var lead = await app.Partnership();
        var goals = await lead.PublishesVision();
        var coordinator = await lead.Welcomes(Role.OrganisationCoordinator);
        await lead.Plans("Plant ten trees", Yesterday.AddDays(30), goals[0], isQuickWin: true);
        await lead.Plans("Open the hub", Yesterday, goals[1], owner: lead.MembershipId);
        await coordinator.Plans("Train forty workers", Yesterday.AddDays(90), goals[0]);

        (await Titles(lead, "")).ShouldBe(["Open the hub", "Plant ten trees", "Train forty workers"]);
        (await Titles(lead, "late=true")).ShouldBe(["Open the hub"]);
        (await Titles(lead, "mine=true")).ShouldBe(["Open the hub"]);
        (await Titles(lead, "quickWins=true")).ShouldBe(["Plant ten trees"]);
        (await Titles(lead, $"goalId={goals[0]}")).ShouldBe(["Plant ten trees", "Train forty workers"]);
        (await Titles(lead, $"ownerOrganisationId={coordinator.OrganisationId}")).ShouldBe(["Train forty workers"]);
        (await Titles(lead, "search=FORTY")).ShouldBe(["Train forty workers"]);
        (await Titles(lead, "status=Complete")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Goals_are_counted_over_all_pages()
    {
        var lead = await app.Partnership();
        var goals = await lead.PublishesVision();
        for (var days = 0; days < 3; days++)
            await lead.Plans($"Step {days}", Yesterday.AddDays(days), goals[0]);

        var first = await lead.Get<FindMilestones.Response>("/api/milestones?take=2");
        var second = await lead.Get<FindMilestones.Response>($"/api/milestones?take=2&after={first.Next}");

        first.Items.Concat(second.Items).Select(item => item.Title).ShouldBe(["Step 0", "Step 1", "Step 2"]);
        second.Next.ShouldBeNull();
        first
            .Goals.Select(goal => (goal.Title, goal.Total, goal.Late))
            .ShouldBe([("Preventative places", 3, 1), ("Resourceful communities", 0, 0)]);
    }

    [Fact]
    public async Task Other_modules_get_each_milestone_with_its_latest_note()
    {
        var lead = await app.Partnership();
        var milestoneId = await lead.Plans("Open the hub", Yesterday);
        await lead.Post(
            $"/api/milestones/{milestoneId}/notes",
            new
            {
                text = "Keys are here.",
                version = 1,
                status = "OffTrack",
            }
        );

        var milestones = await app.Inside(
            lead.PartnershipId,
            (services, _) => services.GetRequiredService<IMediator>().Send(new GetMilestones(Yesterday.AddDays(1)))
        );

        var milestone = milestones.ShouldHaveSingleItem();
        (milestone.Id, milestone.Status, milestone.IsLate, milestone.LatestNote).ShouldBe(
            (milestoneId, "off-track", true, "Keys are here.")
        );
    }

    [Fact]
    public async Task An_export_has_the_rows_asked_for()
    {
        var lead = await app.Partnership();
        var goals = await lead.PublishesVision();
        await lead.Plans("@Open the hub", Yesterday, goals[0]);
        await lead.Plans("Later", Yesterday.AddDays(60), goals[0]);

        var answer = await lead.Send(HttpMethod.Get, "/api/milestones/export?late=true");

        var lines = (await answer.Content.ReadAsStringAsync()).Trim().Split("\r\n");
        lines.Length.ShouldBe(2);
        lines[1].ShouldStartWith("Preventative places,'@Open the hub,");
    }

    private static async Task<IEnumerable<string>> Titles(Person person, string query) =>
        (await person.Get<FindMilestones.Response>($"/api/milestones?{query}")).Items.Select(item => item.Title);
}
