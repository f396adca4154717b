using PlacePartners.Access;
using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals;

public sealed class ReferralLifeTests(App app)
{
    [Fact]
    public async Task Four_people_take_a_referral_from_checklist_to_outcome()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();

        await flow.Falls.Moves(sent.ToFalls, "acceptance");
        await flow.Falls.Moves(sent.ToFalls, "first-contact", new() { ["on"] = "2026-11-23", ["how"] = "Phone" });
        await flow.Falls.Moves(
            sent.ToFalls,
            "outcome",
            new()
            {
                ["outcome"] = "HelpedFully",
                ["on"] = "2026-11-23",
                ["note"] = "Rails fitted.",
            }
        );

        var seen = await flow.Worker.Opens(sent.SubmissionId);
        var referral = seen.Referrals.Single(r => r.ReferralId == sent.ToFalls);
        referral.State.ShouldBe(ReferralState.Completed);
        referral.AcceptedBy.ShouldBe("Nia Newcomer");
        referral.FirstContactOn.ShouldBe(new DateOnly(2026, 11, 23));
        referral.Outcome.ShouldBe(OutcomeCode.HelpedFully);
        seen.History.Where(e => e.ServiceName == "Falls Clinic")
            .Select(e => e.What)
            .ShouldBe(["proposed", "sent", "viewed", "accepted", "in-progress", "completed"]);
    }

    [Fact]
    public async Task The_referrer_hears_of_each_step_and_the_hub_of_a_decline()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();

        await flow.Falls.Moves(sent.ToFalls, "acceptance");
        await flow.Fire.Declines(sent.ToFire);
        await app.Settled();

        (await flow.Worker.Get<GetMe.Response>("/api/me")).UnreadNotices.ShouldBe(2);
        (await flow.Hub.Get<GetMe.Response>("/api/me")).UnreadNotices.ShouldBe(2);
        (await flow.Falls.Get<GetMe.Response>("/api/me")).UnreadNotices.ShouldBe(1);
    }

    [Fact]
    public async Task No_mail_names_the_person()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        await flow.Fire.Declines(sent.ToFire);
        await flow.Hub.Withdraws(sent.SubmissionId, flow.FallsService);
        await app.Settled();

        var mails = new[] { flow.Worker, flow.Hub, flow.Falls, flow.Fire }
            .SelectMany(person => app.Mail.To(person.Email))
            .ToList();

        mails.ShouldContain(mail => mail.Subject == "A new referral is waiting for you");
        mails.ShouldNotContain(mail =>
            (mail.Subject + mail.Text).Contains("Ada") || (mail.Subject + mail.Text).Contains("Invented")
        );
    }

    [Fact]
    public async Task A_first_contact_entered_by_mistake_can_be_taken_back()
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        await flow.Falls.Moves(sent.ToFalls, "acceptance");
        await flow.Falls.Moves(sent.ToFalls, "first-contact", new() { ["on"] = "2026-11-23", ["how"] = "Phone" });

        await flow.Falls.Moves(
            sent.ToFalls,
            "first-contact/taken-back",
            new() { ["note"] = "That was another person." }
        );

        var seen = await flow.Falls.Receives(sent.ToFalls);
        seen.State.ShouldBe(ReferralState.Accepted);
        seen.FirstContactOn.ShouldBeNull();
        seen.History[^1].What.ShouldBe("first-contact-taken-back");
    }

    [Theory]
    [InlineData("2026-11-24")]
    [InlineData("2026-11-22")]
    public async Task A_first_contact_is_neither_to_come_nor_before_it_was_sent(string on)
    {
        var flow = await app.ReferralsFlow();
        var sent = await flow.Sent();
        await flow.Falls.Moves(sent.ToFalls, "acceptance");
        var version = (await flow.Falls.Receives(sent.ToFalls)).Version;

        var refused = await flow.Falls.RefusedPost(
            $"/api/inbox/{sent.ToFalls}/first-contact",
            new
            {
                version,
                on,
                how = "Phone",
            }
        );

        refused.Code.ShouldBe("validation");
        refused.Errors!.ShouldContainKey("on");
    }
}
