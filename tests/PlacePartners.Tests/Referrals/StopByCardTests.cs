using System.Net;
using PlacePartners.Notifications;
using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals;

public sealed class StopByCardTests(App app)
{
    [Fact]
    public async Task Stopping_one_ends_its_sight_at_once_and_leaves_the_other()
    {
        var flow = await app.ReferralsFlow();
        var (sent, _, resident, pass) = await flow.WithCard();

        var page = await resident.Stops(pass, sent.ToFalls);
        await app.Settled();

        page.Lines.Single(line => line.ReferralId == sent.ToFalls)
            .ShouldSatisfyAllConditions(
                line => line.Stage.ShouldBe(CardStage.Stopped),
                line => line.CanStop.ShouldBeFalse(),
                line => line.By.ShouldBeNull()
            );
        (await flow.Falls.RefusedGet($"/api/inbox/{sent.ToFalls}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await flow.Fire.SeesInbox()).Total.ShouldBe(1);
        (await flow.Falls.Get<ListNotices.Response>("/api/notices")).Items.ShouldContain(notice =>
            notice.Title.StartsWith("Consent withdrawn")
        );
        var seen = await flow.Worker.Opens(sent.SubmissionId);
        seen.Consents.Single(consent => consent.ServiceId == flow.FallsService).WithdrawnAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task The_preview_says_what_it_would_do_and_does_nothing()
    {
        var flow = await app.ReferralsFlow();
        var (sent, _, resident, pass) = await flow.WithCard();
        await flow.Falls.Moves(sent.ToFalls, "acceptance");

        var preview = await resident.Post<PreviewCardStop.Response>(
            "/api/account/cards/stop-preview",
            new { pass, referralId = sent.ToFalls }
        );

        preview.NeedsCall.ShouldBeFalse();
        preview.Endings.ShouldHaveSingleItem().What.ShouldBe(WithdrawalEffect.AccessEnded);
        preview.Endings[0].Name.ShouldStartWith("Partner");
        (await flow.Falls.SeesInbox()).Total.ShouldBe(1);
    }

    [Fact]
    public async Task It_cannot_be_stopped_twice()
    {
        var flow = await app.ReferralsFlow();
        var (sent, _, resident, pass) = await flow.WithCard();
        await resident.Stops(pass, sent.ToFalls);

        var again = await resident.RefusedPost("/api/account/cards/stop", new { pass, referralId = sent.ToFalls });

        again.Code.ShouldBe("no-consent");
    }

    [Fact]
    public async Task Stopping_what_is_urgent_becomes_a_call_of_the_hub_and_stops_nothing_yet()
    {
        var flow = await app.ReferralsFlow();
        var (id, service) = await flow.Urgent();
        await flow.Hub.Confirms(id);
        var referralId = Flow.ReferralTo(await flow.Hub.SeesInHub(id), service);
        await flow.Hub.Sends(id, referralId);
        var resident = app.Stranger();
        var opened = await resident.OpensCard(await flow.Worker.PrintsCard(id));

        var page = await resident.Stops(opened.Pass, referralId);
        await resident.Stops(opened.Pass, referralId);
        await app.Settled();

        opened.Page.Lines.Single().StopNeedsCall.ShouldBeTrue();
        var line = page.Lines.Single();
        (line.Stage, line.StopAskedOn).ShouldBe((CardStage.Sent, new DateOnly(2026, 11, 23)));
        (await flow.Fire.SeesInbox()).Total.ShouldBe(1);
        (await flow.Hub.Get<ListNotices.Response>("/api/notices"))
            .Items.Count(notice => notice.Title.StartsWith("Ring today"))
            .ShouldBe(1);
        (await flow.Hub.SeesCard(id)).Says.Single().StopAskedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task The_hub_then_stops_it_or_notes_that_they_keep_it()
    {
        var flow = await app.ReferralsFlow();
        var (id, service) = await flow.Urgent();
        var resident = app.Stranger();
        var opened = await resident.OpensCard(await flow.Worker.PrintsCard(id));
        var referralId = opened.Page.Lines.Single().ReferralId;
        await resident.Stops(opened.Pass, referralId);

        await flow.Hub.Post($"/api/hub/submissions/{id}/referrals/{referralId}/said", new { what = "Keeps" });
        var kept = await resident.LooksAgain(opened.Pass);
        await resident.Stops(opened.Pass, referralId);
        await flow.Hub.Withdraws(id, service);
        var stopped = await resident.LooksAgain(opened.Pass);

        kept.Lines.Single().StopAskedOn.ShouldBeNull();
        (stopped.Lines.Single().Stage, stopped.Lines.Single().StopAskedOn).ShouldBe((CardStage.Stopped, null));
        (await flow.Hub.SeesCard(id)).Says.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_does_not_wait_for_what_the_hub_does_in_the_same_moment()
    {
        var flow = await app.ReferralsFlow();
        var (sent, _, resident, pass) = await flow.WithCard();
        var recall = new { version = await flow.Hub.VersionOf(sent.SubmissionId), note = "Sent to the wrong service." };

        var answers = await Task.WhenAll(
            flow.Hub.Send(
                HttpMethod.Post,
                $"/api/hub/submissions/{sent.SubmissionId}/referrals/{sent.ToFire}/recall",
                recall
            ),
            resident.Send(HttpMethod.Post, "/api/account/cards/stop", new { pass, referralId = sent.ToFalls })
        );

        answers[1].StatusCode.ShouldBe(HttpStatusCode.OK);
        (await flow.Falls.SeesInbox()).Total.ShouldBe(0);
    }
}
