using System.Net;
using PlacePartners.Contracts.Access;
using PlacePartners.Notifications;
using PlacePartners.Tests.Partnerships;

namespace PlacePartners.Tests.Plans;

public sealed class ChangeMilestoneTests(App app)
{
    private static readonly DateOnly Spring = new(2027, 4, 30);

    [Fact]
    public async Task A_date_moves_with_a_reason_that_stays()
    {
        var lead = await app.Partnership();
        var goals = await lead.PublishesVision();
        var milestoneId = await lead.Plans("Open the hub", Spring, goals[0]);
        var path = $"/api/milestones/{milestoneId}";

        var problem = await lead.Refused(
            HttpMethod.Put,
            path,
            PlansScenes.Entry(goals[0], lead.OrganisationId, Spring.AddDays(14), version: 1)
        );
        await lead.Put(
            path,
            PlansScenes.Entry(
                goals[0],
                lead.OrganisationId,
                Spring.AddDays(14),
                dueOnReason: "The lease is late.",
                version: 1
            )
        );

        problem.Errors!.Keys.ShouldBe(["dueOnReason"]);
        var milestone = await lead.SeesMilestone(milestoneId);
        milestone.DueOn.ShouldBe(Spring.AddDays(14));
        var moved = milestone.DueDateChanges.ShouldHaveSingleItem();
        (moved.From, moved.To, moved.Reason, moved.ByName).ShouldBe(
            (Spring, Spring.AddDays(14), "The lease is late.", "Leah Lead")
        );
    }

    [Fact]
    public async Task Whoever_comes_to_own_it_is_told_and_nobody_of_what_they_did_themselves()
    {
        var lead = await app.Partnership();
        var goals = await lead.PublishesVision();
        var coordinator = await lead.Welcomes(Role.OrganisationCoordinator);
        var milestoneId = await lead.Plans("Open the hub", Spring, goals[0], owner: lead.MembershipId);
        var path = $"/api/milestones/{milestoneId}";

        await lead.Put(
            path,
            PlansScenes.Entry(goals[0], coordinator.OrganisationId, Spring, owner: coordinator.MembershipId, version: 1)
        );
        await lead.Put(
            path,
            PlansScenes.Entry(
                goals[0],
                coordinator.OrganisationId,
                Spring,
                "Open two hubs",
                owner: coordinator.MembershipId,
                version: 2
            )
        );
        await app.Settled();

        var told = (await coordinator.Get<ListNotices.Response>("/api/notices")).Items;
        told.Where(notice => notice.Link == $"/milestones/{milestoneId}")
            .Select(notice => notice.Title)
            .ShouldBe(["A milestone is yours: Open the hub"]);
        (await lead.Get<ListNotices.Response>("/api/notices")).Items.ShouldNotContain(notice =>
            notice.Title.StartsWith("A milestone is")
        );
    }

    [Fact]
    public async Task A_stale_version_changes_nothing()
    {
        var lead = await app.Partnership();
        var goals = await lead.PublishesVision();
        var milestoneId = await lead.Plans("Open the hub", Spring, goals[0]);
        await lead.Put(
            $"/api/milestones/{milestoneId}",
            PlansScenes.Entry(goals[0], lead.OrganisationId, Spring, "First", version: 1)
        );

        var problem = await lead.Refused(
            HttpMethod.Put,
            $"/api/milestones/{milestoneId}",
            PlansScenes.Entry(goals[0], lead.OrganisationId, Spring, "Second", version: 1)
        );

        problem.Code.ShouldBe("stale");
        (await lead.SeesMilestone(milestoneId)).Title.ShouldBe("First");
    }

    [Fact]
    public async Task Another_organisations_milestone_is_seen_and_not_changed()
    {
        var lead = await app.Partnership();
        var goals = await lead.PublishesVision();
        var milestoneId = await lead.Plans("Open the hub", Spring, goals[0]);
        var coordinator = await lead.Welcomes(Role.OrganisationCoordinator);

        var problem = await coordinator.Refused(
            HttpMethod.Put,
            $"/api/milestones/{milestoneId}",
            PlansScenes.Entry(goals[0], coordinator.OrganisationId, Spring, version: 1)
        );

        problem.Status.ShouldBe(HttpStatusCode.Forbidden);
        (await coordinator.SeesMilestone(milestoneId)).MayChange.ShouldBeFalse();
    }

    [Fact]
    public async Task A_milestone_of_another_partnership_does_not_exist_here()
    {
        var milestoneId = await (await app.Partnership()).Plans("Open the hub", Spring);
        var lead = await app.Partnership();

        var read = await lead.RefusedGet($"/api/milestones/{milestoneId}");
        var noted = await lead.RefusedPost(
            $"/api/milestones/{milestoneId}/notes",
            new { text = "Mine now", version = 1 }
        );

        (read.Status, noted.Status).ShouldBe((HttpStatusCode.NotFound, HttpStatusCode.NotFound));
    }
}
