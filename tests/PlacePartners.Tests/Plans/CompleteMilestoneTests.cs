using PlacePartners.Plans;

namespace PlacePartners.Tests.Plans;

public sealed class CompleteMilestoneTests(App app)
{
    private static readonly DateOnly Today = new(2026, 11, 23);
    private static readonly DateOnly Spring = new(2027, 4, 30);

    [Fact]
    public async Task A_complete_milestone_keeps_its_day_and_can_be_reopened_as_it_was()
    {
        var lead = await app.Partnership();
        var milestoneId = await lead.Plans("Open the hub", Spring);
        await lead.Post(
            $"/api/milestones/{milestoneId}/notes",
            new
            {
                text = "Nearly there.",
                version = 1,
                status = "AtRisk",
            }
        );

        await lead.Post(
            $"/api/milestones/{milestoneId}/completion",
            new
            {
                completedOn = Today,
                version = 2,
                note = "Doors open.",
            }
        );
        var done = await lead.SeesMilestone(milestoneId);
        await lead.Post($"/api/milestones/{milestoneId}/reopening", new { version = 3 });

        (done.Status, done.CompletedOn, done.NextReminderOn).ShouldBe((MilestoneStatus.Complete, Today, null));
        var open = await lead.SeesMilestone(milestoneId);
        (open.Status, open.CompletedOn).ShouldBe((MilestoneStatus.AtRisk, null));
    }

    [Fact]
    public async Task A_milestone_is_not_completed_in_the_future_or_twice()
    {
        var lead = await app.Partnership();
        var milestoneId = await lead.Plans("Open the hub", Spring);
        var path = $"/api/milestones/{milestoneId}/completion";

        var future = await lead.RefusedPost(path, new { completedOn = Today.AddDays(1), version = 1 });
        await lead.Post(path, new { completedOn = Today, version = 1 });
        var twice = await lead.RefusedPost(path, new { completedOn = Today, version = 2 });

        future.Errors!.Keys.ShouldBe(["completedOn"]);
        twice.Code.ShouldBe("milestone-closed");
    }

    [Fact]
    public async Task A_withdrawn_milestone_leaves_the_list_and_keeps_its_reason()
    {
        var lead = await app.Partnership();
        var milestoneId = await lead.Plans("Open the hub", Spring);

        await lead.Post(
            $"/api/milestones/{milestoneId}/withdrawal",
            new { reason = "The building was sold.", version = 1 }
        );

        (await lead.Get<FindMilestones.Response>("/api/milestones")).Items.ShouldBeEmpty();
        (await lead.Get<FindMilestones.Response>("/api/milestones?status=Withdrawn")).Items.ShouldHaveSingleItem();
        (await lead.SeesMilestone(milestoneId)).WithdrawnReason.ShouldBe("The building was sold.");
    }

    [Fact]
    public async Task An_open_milestone_cannot_be_reopened()
    {
        var lead = await app.Partnership();
        var milestoneId = await lead.Plans("Open the hub", Spring);

        var problem = await lead.RefusedPost($"/api/milestones/{milestoneId}/reopening", new { version = 1 });

        problem.Code.ShouldBe("milestone-open");
    }
}
