using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Referrals;
using PlacePartners.Tests.Access;

namespace PlacePartners.Tests.Referrals;

/// <summary>When clocks stand still, and when nobody is late any more.</summary>
public sealed partial class ClockTests
{
    [Fact]
    public async Task Nobody_is_to_ring_somebody_who_was_erased()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        await flow.Falls.Declines(sent.ToFalls);
        await flow.Fire.Declines(sent.ToFire);
        (await Running(flow)).ShouldBe([ClockKind.FollowUp]);

        await flow.Hub.Post(
            $"/api/hub/submissions/{sent.SubmissionId}/erasure",
            new { version = await flow.Hub.VersionOf(sent.SubmissionId), reason = "AskedByPerson" }
        );

        (await Running(flow)).ShouldBeEmpty();
        (await flow.Hub.SeesInHub(sent.SubmissionId)).Submission.FollowUp.Result.ShouldBeNull();
    }

    [Theory]
    [InlineData("hold", "release")]
    [InlineData("erasure-answer", "restriction/lifting")]
    public async Task While_a_checklist_stands_still_so_do_its_clocks_and_nobody_is_told_of_them(
        string stop,
        string goOn
    )
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        var path = $"/api/hub/submissions/{sent.SubmissionId}";
        await flow.Hub.Post($"{path}/{stop}", Still(await flow.Hub.VersionOf(sent.SubmissionId)));
        (await Due(flow, sent.ToFalls)).ShouldBeNull();

        await Till(flow, At(2026, 12, 7, 10));
        Mails(flow.Falls, "A referral waits for an answer").ShouldBe(0);
        Mails(flow.Hub, "An answer is late").ShouldBe(0);
        var hub = await SignedIn(flow.Hub);
        await hub.Post($"{path}/{goOn}", Still(await hub.VersionOf(sent.SubmissionId)));

        // Five working days from Monday the 23rd, and the ten that it stood still.
        (await Due(flow, sent.ToFalls)).ShouldBe(At(2026, 12, 14, 17));
    }

    private static object Still(int version) =>
        new
        {
            version,
            note = "Somebody looks into it first.",
            reason = "Somebody looked into it.",
            askedOn = "2026-11-20",
            outcome = "Restrict",
            grounds = new[]
            {
                new
                {
                    ground = "Objects",
                    holds = false,
                    reason = "A claim runs that needs it.",
                },
            },
        };

    [Fact]
    public async Task Hours_stand_still_too_while_a_question_waits()
    {
        var flow = await app.ReferralsFlow();
        await flow.Lead.Put(
            "/api/clocks/Respond",
            new
            {
                version = 0,
                days = 3,
                urgentDays = 0,
                urgentHours = 6,
            }
        );
        var timetable = await app.Inside(
            flow.Lead.PartnershipId,
            async (services, db) =>
                await Timetable.Load(
                    db,
                    services.GetRequiredService<MediatR.IMediator>(),
                    TestContext.Current.CancellationToken
                )
        );
        var clock = Clock.Start(ClockKind.Respond, new(Guid.CreateVersion7(), IsUrgent: true), timetable, Start);
        clock.DueAt.ShouldBe(Start.AddHours(6));

        clock.Pause(Start.AddHours(2));
        clock.Resume(timetable, Start.AddHours(5));

        clock.DueAt.ShouldBe(Start.AddHours(9));
        clock.RingsAt!.Value.ShouldBeGreaterThan(Start.AddHours(6));
    }

    [Fact]
    public async Task A_checklist_that_was_destroyed_before_anybody_rang_is_late_for_nobody()
    {
        var flow = await app.ReferralsFlow();
        var second = await flow.Lead.AddsColleague(PlacePartners.Contracts.Access.Role.HubWorker);
        var id = await flow.Submitted();
        await Retention.RetentionScenes.Keeps(flow.Lead, RecordKind.InitialContact, 1, PeriodUnit.Days);
        await Retention.RetentionScenes.Night(app, flow, new(2026, 11, 26));
        await SignedIn(flow.Hub);
        await SignedIn(second);
        await Retention.RetentionScenes.Destroys(app, flow, second);

        (await Running(flow)).ShouldBeEmpty();
        var queue = await flow.Hub.Get<ListHubQueue.Response>("/api/hub/submissions?state=Submitted");
        queue.Items.ShouldNotContain(row => row.SubmissionId == id);
        queue.Counts.Single(count => count.State == SubmissionState.Submitted).Count.ShouldBe(0);
        (await flow.Hub.Get<ListHubTasks.Response>("/api/hub/tasks")).Items.ShouldBeEmpty();
    }
}
