using System.Net;
using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals.Retention;

public sealed class AnswerErasureTests(App app)
{
    [Fact]
    public async Task Where_a_ground_holds_the_person_is_erased_and_where_none_does_nobody_but_the_hub_sees_the_record()
    {
        var flow = await app.ReferralsFlow();
        var erased = await flow.CameToNothing();
        var kept = await flow.Sent();
        await flow.Falls.Moves(kept.ToFalls, "acceptance");

        var plan = await flow.Hub.OpensPlanAtHub(erased.SubmissionId);

        (await Answers(flow, erased.SubmissionId, "Restrict", holds: true)).ShouldBe("outcome");
        (await Answers(flow, kept.SubmissionId, "Delete", holds: false)).ShouldBe("outcome");
        (await Answers(flow, erased.SubmissionId, "Delete", holds: true)).ShouldBe("");
        (await Answers(flow, kept.SubmissionId, "Restrict", holds: false)).ShouldBe("");
        await app.Settled();

        (await flow.Hub.SeesInHub(erased.SubmissionId)).Submission.PersonErasedAt.ShouldNotBeNull();
        (await flow.Hub.RefusedGet(PlanScenes.At(plan))).Status.ShouldBe(HttpStatusCode.NotFound);
        (await flow.Hub.SeesInHub(kept.SubmissionId)).RestrictedAt.ShouldNotBeNull();
        (await flow.Worker.RefusedGet($"/api/submissions/{kept.SubmissionId}")).Status.ShouldBe(
            HttpStatusCode.NotFound
        );
        (await flow.Falls.RefusedGet($"/api/inbox/{kept.ToFalls}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await flow.Falls.SeesInbox()).Items.ShouldNotContain(item => item.ReferralId == kept.ToFalls);

        await flow.Hub.Post(
            $"/api/hub/submissions/{kept.SubmissionId}/restriction/lifting",
            new { version = await flow.Hub.VersionOf(kept.SubmissionId), reason = "The person wants to go on." }
        );
        (await flow.Falls.Receives(kept.ToFalls)).Person.ShouldNotBeNull();
    }

    private static async Task<string> Answers(Flow flow, Guid submissionId, string outcome, bool holds)
    {
        var body = new
        {
            version = await flow.Hub.VersionOf(submissionId),
            askedOn = "2026-11-20",
            outcome,
            grounds = new[]
            {
                new
                {
                    ground = "ConsentWithdrawn",
                    holds,
                    reason = "We looked at what was agreed to.",
                },
            },
        };
        var answer = await flow.Hub.Send(HttpMethod.Post, $"/api/hub/submissions/{submissionId}/erasure-answer", body);
        return answer.IsSuccessStatusCode ? "" : "outcome";
    }
}
