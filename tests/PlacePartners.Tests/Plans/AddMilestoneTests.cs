using System.Net;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Plans;
using PlacePartners.Platform.Data;
using PlacePartners.Tests.Partnerships;

namespace PlacePartners.Tests.Plans;

public sealed class AddMilestoneTests(App app)
{
    private static readonly DateOnly Spring = new(2027, 4, 30);

    [Fact]
    public async Task A_coordinator_plans_for_the_own_organisation()
    {
        var lead = await app.Partnership();
        var goals = await lead.PublishesVision();
        var coordinator = await lead.Welcomes(Role.OrganisationCoordinator);

        var milestoneId = await coordinator.Plans("Open the hub", Spring, goals[1], owner: coordinator.MembershipId);

        var milestone = await lead.SeesMilestone(milestoneId);
        (milestone.Title, milestone.GoalTitle, milestone.OwnerName).ShouldBe(
            ("Open the hub", "Resourceful communities", "Nia Newcomer")
        );
        (milestone.Status, milestone.DueOn, milestone.IsLate, milestone.MayChange).ShouldBe(
            (MilestoneStatus.NotStarted, Spring, false, true)
        );
        var act = await app.Inside(
            lead.PartnershipId,
            (_, db) => db.Set<AuditEntry>().Where(e => e.EntityId == milestoneId).Select(e => e.Act).SingleAsync()
        );
        act.ShouldBe(nameof(AddMilestone));
    }

    [Fact]
    public async Task A_coordinator_cannot_plan_for_another_organisation_and_the_manager_can()
    {
        var lead = await app.Partnership();
        var goals = await lead.PublishesVision();
        var coordinator = await lead.Welcomes(Role.OrganisationCoordinator);

        var problem = await coordinator.RefusedPost(
            "/api/milestones",
            PlansScenes.Entry(goals[0], lead.OrganisationId, Spring)
        );
        await lead.Post("/api/milestones", PlansScenes.Entry(goals[0], coordinator.OrganisationId, Spring));

        problem.Errors!.Keys.ShouldBe(["ownerOrganisationId"]);
        (await lead.Get<FindMilestones.Response>("/api/milestones"))
            .Items.ShouldHaveSingleItem()
            .OwnerOrganisationId.ShouldBe(coordinator.OrganisationId);
    }

    [Fact]
    public async Task A_quick_win_is_due_within_a_hundred_days_of_its_start()
    {
        var lead = await app.Partnership();
        var goals = await lead.PublishesVision();
        var start = new DateOnly(2026, 11, 1);

        var problem = await lead.RefusedPost(
            "/api/milestones",
            PlansScenes.Entry(goals[0], lead.OrganisationId, start.AddDays(101), isQuickWin: true)
        );
        await lead.Post(
            "/api/milestones",
            PlansScenes.Entry(goals[0], lead.OrganisationId, start.AddDays(100), isQuickWin: true)
        );

        problem.Errors!["dueOn"].ShouldBe(["A quick win is due within 100 days of its start: by 9 February 2027."]);
    }

    [Fact]
    public async Task A_goal_an_organisation_and_a_person_of_elsewhere_cannot_be_chosen()
    {
        var lead = await app.Partnership();
        var goals = await lead.PublishesVision();
        var elsewhere = await app.Partnership();
        var theirGoals = await elsewhere.PublishesVision();

        var goal = await lead.RefusedPost(
            "/api/milestones",
            PlansScenes.Entry(theirGoals[0], lead.OrganisationId, Spring)
        );
        var organisation = await lead.RefusedPost(
            "/api/milestones",
            PlansScenes.Entry(goals[0], elsewhere.OrganisationId, Spring)
        );
        var person = await lead.RefusedPost(
            "/api/milestones",
            PlansScenes.Entry(goals[0], lead.OrganisationId, Spring, owner: elsewhere.MembershipId)
        );

        goal.Errors!.Keys.ShouldBe(["goalId"]);
        organisation.Errors!.Keys.ShouldBe(["ownerOrganisationId"]);
        person.Errors!.Keys.ShouldBe(["ownerMembershipId"]);
    }

    [Theory]
    [InlineData("2026-10-31", "dueOn")]
    [InlineData("2101-01-01", "dueOn")]
    [InlineData("31/12/2026", "dueOn")]
    public async Task A_date_that_makes_no_sense_is_refused_at_its_field(string dueOn, string field)
    {
        var lead = await app.Partnership();
        var entry = new
        {
            goalId = Guid.CreateVersion7(),
            title = "Odd",
            isQuickWin = false,
            ownerOrganisationId = lead.OrganisationId,
            startsOn = "2026-11-01",
            dueOn,
        };

        var problem = await lead.RefusedPost("/api/milestones", entry);

        problem.Status.ShouldBe(HttpStatusCode.BadRequest);
        problem.Errors!.Keys.ShouldBe([field]);
    }

    [Fact]
    public async Task An_empty_form_names_every_missing_field()
    {
        var lead = await app.Partnership();

        var problem = await lead.RefusedPost(
            "/api/milestones",
            new
            {
                title = "",
                isQuickWin = false,
                ownerOrganisationId = lead.OrganisationId,
                goalId = (Guid?)null,
            }
        );

        problem.Errors!.Keys.ShouldBe(["goalId", "title", "startsOn", "dueOn"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_worker_reads_milestones_and_adds_none()
    {
        var lead = await app.Partnership();
        var goals = await lead.PublishesVision();
        var worker = await lead.Welcomes(Role.Worker);

        var problem = await worker.RefusedPost(
            "/api/milestones",
            PlansScenes.Entry(goals[0], worker.OrganisationId, Spring)
        );

        problem.Status.ShouldBe(HttpStatusCode.Forbidden);
        (await worker.Get<FindMilestones.Response>("/api/milestones")).Goals.Count.ShouldBe(2);
    }
}
