using System.Net;
using PlacePartners.Platform.Time;
using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals;

public sealed class MessageBackTests(App app)
{
    [Fact]
    public async Task Referrer_hub_and_receiver_read_what_came_of_it_as_far_as_each_may()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        await Completes(flow, sent);
        var path = $"/api/submissions/{sent.SubmissionId}/referrals/{sent.ToFalls}/message";

        var worker = await flow.Worker.Get<MessageBack>(path);
        var hub = await flow.Hub.Get<MessageBack>(path);
        var falls = await flow.Falls.Get<MessageBack>($"/api/inbox/{sent.ToFalls}/message");

        worker.PersonDemographics!.Name.ShouldBe("Ada Invented");
        worker.ReferralDetails.Service.ShouldBe("Falls Clinic");
        worker.ReferralDetails.AskedFor.ShouldBe(["Falls"]);
        (worker.Outcome.Code, worker.Outcome.Note).ShouldBe(("helped-partly", "A rail was fitted."));
        worker.PlanAndRequestedActions.ShouldContain(line => line.Contains("another referral"));
        hub.Outcome.ShouldBe(worker.Outcome);
        falls.Outcome.ShouldBe(worker.Outcome);
        falls.PersonDemographics!.NhsNumber.ShouldBe("");
    }

    [Fact]
    public async Task Nothing_is_sent_back_before_there_is_an_outcome()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();

        var early = await flow.Worker.RefusedGet(
            $"/api/submissions/{sent.SubmissionId}/referrals/{sent.ToFalls}/message"
        );
        var received = await flow.Falls.RefusedGet($"/api/inbox/{sent.ToFalls}/message");

        early.Type.ShouldEndWith("no-outcome");
        received.Type.ShouldEndWith("no-outcome");
    }

    [Fact]
    public async Task Neither_another_service_nor_one_that_the_person_withdrew_from_reads_it()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        await Completes(flow, sent);

        (await flow.Fire.RefusedGet($"/api/inbox/{sent.ToFalls}/message")).Status.ShouldBe(HttpStatusCode.NotFound);
        await flow.Worker.Post(
            $"/api/submissions/{sent.SubmissionId}/withdrawal",
            new
            {
                serviceId = flow.FallsService,
                how = "Phone",
                note = "Changed their mind about it.",
            }
        );

        (await flow.Falls.RefusedGet($"/api/inbox/{sent.ToFalls}/message")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_service_reads_of_it_what_the_person_agreed_to_tell_it()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        await Completes(flow, sent);
        await flow.Renews(sent.SubmissionId, flow.FallsService, [DataGroup.Answers]);

        var falls = await flow.Falls.Get<MessageBack>($"/api/inbox/{sent.ToFalls}/message");
        var text = await flow.Falls.Text($"/api/inbox/{sent.ToFalls}/message");
        var worker = await flow.Worker.Get<MessageBack>(
            $"/api/submissions/{sent.SubmissionId}/referrals/{sent.ToFalls}/message"
        );

        falls.PersonDemographics.ShouldBeNull();
        falls.ReferralDetails.AskedFor.ShouldBe(["Help that your service gives"]);
        text.ShouldNotContain("Invented");
        worker.ReferralDetails.AskedFor.ShouldBe(["Falls"]);
    }

    [Fact]
    public async Task What_the_person_does_not_know_of_says_so_and_asks_nobody_to_ring_them()
    {
        var flow = await app.ReferralsFlow();
        var (submissionId, referralId) = await flow.Undecided();
        await flow.Hub.Confirms(submissionId);
        await flow.Overrides(submissionId, referralId);
        await flow.Hub.Sends(submissionId, referralId);
        await Completes(flow, new Sent(submissionId, referralId, Guid.Empty));

        var hub = await flow.Hub.Get<MessageBack>($"/api/submissions/{submissionId}/referrals/{referralId}/message");

        hub.ConsentToShare.ShouldSatisfyAllConditions(
            sharing => sharing.IsWithoutConsent.ShouldBeTrue(),
            sharing => sharing.IsKeptFromPerson.ShouldBeTrue()
        );
        hub.PlanAndRequestedActions.ShouldBe(["Nothing further is planned or asked for."]);
    }

    [Fact]
    public async Task It_is_printed_for_whoever_reads_it_and_a_ticket_opens_it_once()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        await Completes(flow, sent);
        var path = $"/api/submissions/{sent.SubmissionId}/referrals/{sent.ToFalls}/message";

        // No browser prints in a test; that there is none is said only to whoever may read it.
        (await flow.Worker.RefusedGet($"{path}/pdf")).Code.ShouldBe("no-pdf");
        (await flow.Falls.RefusedGet($"/api/inbox/{sent.ToFalls}/message/pdf")).Code.ShouldBe("no-pdf");
        (await flow.Fire.RefusedGet($"/api/inbox/{sent.ToFalls}/message/pdf")).Status.ShouldBe(HttpStatusCode.NotFound);
        (
            await app.Stranger().RefusedPost("/api/account/printed-messages", new { ticket = new string('a', 64) })
        ).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task Completes(Flow flow, Sent sent)
    {
        var today = UkTime.Today(app.Clock);
        await flow.Falls.Moves(sent.ToFalls, "acceptance");
        await flow.Falls.Moves(sent.ToFalls, "first-contact", new() { ["on"] = today, ["how"] = "Visit" });
        await flow.Falls.Moves(
            sent.ToFalls,
            "outcome",
            new()
            {
                ["outcome"] = "HelpedPartly",
                ["on"] = today,
                ["note"] = "A rail was fitted.",
            }
        );
    }
}
