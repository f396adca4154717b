using System.Net;
using PlacePartners.Notifications;
using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals;

public sealed class WithdrawConsentTests(App app)
{
    [Fact]
    public async Task The_receivers_access_ends_at_once_and_nobody_elses()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();

        await flow.Worker.Withdraws(sent.SubmissionId, flow.FallsService);

        (await flow.Falls.RefusedGet($"/api/inbox/{sent.ToFalls}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await flow.Falls.SeesInbox()).Total.ShouldBe(0);
        (await flow.Fire.SeesInbox()).Total.ShouldBe(1);
        (await flow.Worker.Opens(sent.SubmissionId))
            .Referrals.Single(r => r.ReferralId == sent.ToFalls)
            .State.ShouldBe(ReferralState.Withdrawn);
    }

    [Fact]
    public async Task An_outcome_recorded_before_stays_but_the_receiver_sees_it_no_longer()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        await flow.Falls.Moves(sent.ToFalls, "acceptance");
        await flow.Falls.Moves(sent.ToFalls, "first-contact", new() { ["on"] = "2026-11-23", ["how"] = "Visit" });
        await flow.Falls.Moves(
            sent.ToFalls,
            "outcome",
            new()
            {
                ["outcome"] = "AdviceOnly",
                ["on"] = "2026-11-23",
                ["note"] = "",
            }
        );

        await flow.Hub.Withdraws(sent.SubmissionId, flow.FallsService);

        (await flow.Falls.SeesInbox()).Total.ShouldBe(0);
        var referral = (await flow.Hub.SeesInHub(sent.SubmissionId)).Submission.Referrals.Single(r =>
            r.ReferralId == sent.ToFalls
        );
        (referral.Outcome, referral.WithdrawnAt is not null).ShouldBe((OutcomeCode.AdviceOnly, true));
    }

    [Fact]
    public async Task The_preview_says_what_the_receipt_then_lists()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        await flow.Falls.Moves(sent.ToFalls, "acceptance");

        var preview = await flow.Worker.Get<PreviewWithdrawal.Response>(
            $"/api/submissions/{sent.SubmissionId}/withdrawal"
        );
        await flow.Worker.Withdraws(sent.SubmissionId, null);
        var receipt = await flow.Worker.Get<GetWithdrawalReceipt.Response>(
            $"/api/submissions/{sent.SubmissionId}/withdrawal-receipt"
        );

        preview
            .Effects.Select(e => (e.ServiceName, e.What))
            .ShouldBe([("Falls Clinic", WithdrawalEffect.AccessEnded), ("Fire Safety", WithdrawalEffect.Cancelled)]);
        receipt.Effects.ShouldBe(preview.Effects);
        (await flow.Hub.SeesInHub(sent.SubmissionId)).Submission.State.ShouldBe(SubmissionState.Withdrawn);
    }

    [Fact]
    public async Task It_cannot_be_withdrawn_twice()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        await flow.Hub.Withdraws(sent.SubmissionId, flow.FallsService);

        var again = await flow.Hub.RefusedPost(
            $"/api/submissions/{sent.SubmissionId}/withdrawal",
            new
            {
                serviceId = flow.FallsService,
                how = "Phone",
                note = "",
            }
        );

        again.Code.ShouldBe("no-consent");
    }

    [Fact]
    public async Task It_does_not_wait_for_what_the_hub_does_in_the_same_moment()
    {
        var flow = await app.ReferralsFlow();
        var submissionId = await flow.Submitted();
        var confirmation = new
        {
            version = await flow.Hub.VersionOf(submissionId),
            how = "Phone",
            note = "",
        };

        var answers = await Task.WhenAll(
            flow.Hub.Send(HttpMethod.Post, $"/api/hub/submissions/{submissionId}/confirmation", confirmation),
            flow.Worker.Send(
                HttpMethod.Post,
                $"/api/submissions/{submissionId}/withdrawal",
                new
                {
                    serviceId = (Guid?)null,
                    how = "Phone",
                    note = "",
                }
            )
        );

        answers[1].StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await flow.Hub.SeesInHub(submissionId)).Submission.State.ShouldBe(SubmissionState.Withdrawn);
    }

    [Fact]
    public async Task One_that_declined_had_the_details_and_is_asked_to_delete_them()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        await flow.Falls.Declines(sent.ToFalls);

        var preview = await flow.Worker.Get<PreviewWithdrawal.Response>(
            $"/api/submissions/{sent.SubmissionId}/withdrawal?serviceId={flow.FallsService}"
        );
        await flow.Worker.Withdraws(sent.SubmissionId, flow.FallsService);
        await app.Settled();

        preview.Effects.ShouldHaveSingleItem().What.ShouldBe(WithdrawalEffect.AskedToDelete);
        (await flow.Falls.Get<ListNotices.Response>("/api/notices")).Items.ShouldContain(notice =>
            notice.Title.StartsWith("Consent withdrawn")
        );
        (await flow.Worker.Opens(sent.SubmissionId))
            .Referrals.Single(r => r.ReferralId == sent.ToFalls)
            .State.ShouldBe(ReferralState.Declined);
    }

    [Fact]
    public async Task Only_the_hub_and_those_who_filled_it_can_withdraw()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        var stranger = await flow.Lead.Welcomes(Contracts.Access.Role.Worker);
        var body = new
        {
            serviceId = flow.FallsService,
            how = "Phone",
            note = "",
        };

        (await stranger.RefusedPost($"/api/submissions/{sent.SubmissionId}/withdrawal", body)).Status.ShouldBe(
            HttpStatusCode.NotFound
        );
        (await flow.Falls.RefusedPost($"/api/submissions/{sent.SubmissionId}/withdrawal", body)).Status.ShouldBe(
            HttpStatusCode.Forbidden
        );
    }

    [Fact]
    public async Task After_a_withdrawal_the_person_can_agree_again()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        await flow.Hub.Withdraws(sent.SubmissionId, flow.FallsService);
        var version = await flow.Hub.VersionOf(sent.SubmissionId);

        var added = await flow.Hub.Post<AddReferral.Response>(
            $"/api/hub/submissions/{sent.SubmissionId}/referrals",
            new
            {
                version,
                serviceId = flow.FallsService,
                needs = new[] { "falls" },
                reason = "They rang back and want it.",
                consent = new
                {
                    wordingNumber = 1,
                    how = "Phone",
                    givenBy = "Person",
                    givenByName = "",
                },
            }
        );
        await flow.Hub.Sends(sent.SubmissionId, added.ReferralId);

        (await flow.Falls.SeesInbox()).Items.Select(row => row.ReferralId).ShouldBe([added.ReferralId]);
        (await flow.Falls.RefusedGet($"/api/inbox/{sent.ToFalls}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
