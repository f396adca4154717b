using System.Net;
using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals;

/// <summary>Once a record is restricted, nobody but the hub sees it: by no link, in no plan, through no file.</summary>
public sealed class RestrictedSightTests(App app)
{
    [Fact]
    public async Task A_link_leads_nowhere_and_none_is_sent()
    {
        var outside = await (await app.ReferralsFlow()).WithMailbox();
        var page = await outside.Enters();
        await Restricts(outside.Flow, outside.Sent.SubmissionId);

        var opening = await outside.Volunteer.RefusedPost(
            "/api/account/referral-links/opening",
            new { secret = outside.Secret }
        );
        var body = LinkScenes.Answer("Accepted", new { takenBy = "Kim Carer" });
        (body["pass"], body["version"]) = (page.Pass, page.Referral!.Version);
        var answer = await outside.Volunteer.RefusedPost("/api/account/referral-links/answer", body);
        var again = await outside.Flow.Hub.RefusedPost(
            $"{outside.Line}/link",
            new { version = await outside.Flow.Hub.VersionOf(outside.Sent.SubmissionId) }
        );
        var said = await outside.Flow.Hub.RefusedPost(
            $"{outside.Line}/answer-for-service",
            await outside.Record("Accepted", new { takenBy = "Kim Carer" })
        );

        (opening.Code, answer.Code).ShouldBe(("link-unknown", "link-unknown"));
        (again.Code, said.Code).ShouldBe(("restricted", "restricted"));
    }

    [Fact]
    public async Task A_plan_and_a_file_are_out_of_sight_too()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        var file = await flow.Worker.Attaches(sent.SubmissionId);
        await flow.Falls.Moves(sent.ToFalls, "acceptance");
        var plan = await flow.Falls.OpensPlan(sent.ToFalls);
        await Restricts(flow, sent.SubmissionId);

        (await flow.Falls.RefusedGet(PlanScenes.At(plan))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await flow.Worker.RefusedPost($"/api/attachments/{file}/link", new { })).Status.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    [Fact]
    public async Task Neither_is_it_opened_again_nor_is_a_question_answered()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        await flow.Falls.Declines(sent.ToFalls);
        await flow.Fire.Moves(sent.ToFire, "question", new() { ["question"] = "Is there a stair lift?" });
        await Restricts(flow, sent.SubmissionId);

        var reopened = await flow.Hub.RefusedPost(
            $"/api/hub/submissions/{sent.SubmissionId}/referrals/{sent.ToFalls}/reopening",
            new { version = await flow.Hub.VersionOf(sent.SubmissionId), note = "They have room again." }
        );
        var answered = await flow.Hub.RefusedPost(
            $"/api/submissions/{sent.SubmissionId}/referrals/{sent.ToFire}/answer",
            new { answer = "There is one." }
        );

        (reopened.Code, answered.Code).ShouldBe(("restricted", "restricted"));
    }

    [Fact]
    public async Task On_hold_for_safety_nothing_new_is_told_either()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        await flow.Falls.Declines(sent.ToFalls);
        await flow.Fire.Moves(sent.ToFire, "question", new() { ["question"] = "Is there a stair lift?" });
        await flow.Hub.Post(
            $"/api/hub/submissions/{sent.SubmissionId}/hold",
            new { version = await flow.Hub.VersionOf(sent.SubmissionId), note = "Her son reads her letters." }
        );

        var reopened = await flow.Hub.RefusedPost(
            $"/api/hub/submissions/{sent.SubmissionId}/referrals/{sent.ToFalls}/reopening",
            new { version = await flow.Hub.VersionOf(sent.SubmissionId), note = "They have room again." }
        );
        var answered = await flow.Worker.RefusedPost(
            $"/api/submissions/{sent.SubmissionId}/referrals/{sent.ToFire}/answer",
            new { answer = "There is one." }
        );

        (reopened.Code, answered.Code).ShouldBe(("on-hold", "on-hold"));
    }

    private static async Task Restricts(Flow flow, Guid submissionId) =>
        await flow.Hub.Post(
            $"/api/hub/submissions/{submissionId}/erasure-answer",
            new
            {
                version = await flow.Hub.VersionOf(submissionId),
                askedOn = "2026-11-20",
                outcome = "Restrict",
                grounds = new[]
                {
                    new
                    {
                        ground = "ConsentWithdrawn",
                        holds = false,
                        reason = "We looked at what was agreed to.",
                    },
                },
            }
        );
}
