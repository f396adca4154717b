using PlacePartners.Tests.Partnerships;

namespace PlacePartners.Tests.Referrals;

public sealed class LiveReferralsTests(App app)
{
    [Fact]
    public async Task A_sent_referral_reaches_its_own_receiver_live_and_no_other()
    {
        var flow = await app.ReferralsFlow();
        var id = await flow.Submitted();
        await flow.Hub.Confirms(id);
        var toFalls = Flow.ReferralTo(await flow.Hub.SeesInHub(id), flow.FallsService);
        await using var falls = await flow.Falls.Watches();
        await using var fire = await flow.Fire.Watches();
        await using var worker = await flow.Worker.Watches();

        await flow.Hub.Sends(id, toFalls);
        await falls.Hears("/api/inbox");
        await worker.Hears("/api/submissions");
        await flow.Lead.DraftsVision(1);

        await fire.Hears("/api/vision");
        fire.Heard.ShouldNotContain("/api/inbox");
        fire.Heard.ShouldNotContain("/api/submissions");
        fire.Heard.ShouldNotContain("/api/hub");
    }

    [Fact]
    public async Task After_a_decline_the_receiver_hears_nothing_of_it()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        await flow.Falls.Declines(sent.ToFalls);
        await app.Settled();
        await using var falls = await flow.Falls.Watches();
        await using var worker = await flow.Worker.Watches();

        await flow.Worker.Withdraws(sent.SubmissionId, null);
        await worker.Hears("/api/submissions");
        await flow.Lead.DraftsVision(1);

        await falls.Hears("/api/vision");
        falls.Heard.ShouldNotContain("/api/inbox");
    }
}
