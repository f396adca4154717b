using System.Net;
using PlacePartners.Tests.Measures;
using PlacePartners.Tests.Partnerships;
using PlacePartners.Tests.Plans;

namespace PlacePartners.Tests.Board;

public sealed class BoardGoalsTests(App app)
{
    [Fact]
    public async Task Milestones_are_done_due_or_late_and_open_to_their_rows()
    {
        var lead = await app.Partnership();
        var goals = await lead.PublishesVision();
        var done = await lead.Plans("Open the hub", new DateOnly(2026, 11, 20), goals[0]);
        await lead.Plans("Train ten connectors", new DateOnly(2026, 11, 22), goals[0]);
        await lead.Plans("Agree the budget", new DateOnly(2026, 11, 23), goals[0]);
        await lead.Plans("Find a second hall", new DateOnly(2027, 3, 1), goals[1]);
        await lead.Post(
            $"/api/milestones/{done}/completion",
            new
            {
                completedOn = new DateOnly(2026, 11, 19),
                version = (await lead.SeesMilestone(done)).Version,
                note = "",
            }
        );

        var board = await lead.SeesBoard();

        board.Goals.Select(goal => goal.Milestones).ShouldBe([new(1, 1, 1), new(0, 1, 0)]);
        var late = await lead.Get<PlacePartners.Board.GetBoardMilestones.Response>(
            $"/api/board/milestones?figure=late&goalId={goals[0]}"
        );
        late.Items.ShouldHaveSingleItem().Milestone.Title.ShouldBe("Train ten connectors");
        (late.GoalTitle, late.Items[0].OwnerName.Length > 0).ShouldBe(("Preventative places", true));
    }

    [Fact]
    public async Task A_measure_stands_below_its_goal_or_among_the_others()
    {
        var lead = await app.Partnership();
        var goals = await lead.PublishesVision();
        var own = await lead.Defines(MeasuresScenes.Returned() with { GoalId = goals[0] });
        var other = await lead.Defines(MeasuresScenes.Returned());

        var board = await lead.SeesBoard();

        board.Goals[0].Measures.ShouldHaveSingleItem().Id.ShouldBe(own);
        board.OtherMeasures.ShouldHaveSingleItem().Id.ShouldBe(other);
    }

    [Fact]
    public async Task A_goal_of_another_partnership_opens_nothing()
    {
        var lead = await app.Partnership();
        var stranger = await app.Partnership();
        var goals = await stranger.PublishesVision();

        (await lead.RefusedGet($"/api/board/milestones?figure=due&goalId={goals[0]}")).Status.ShouldBe(
            HttpStatusCode.NotFound
        );
    }
}
