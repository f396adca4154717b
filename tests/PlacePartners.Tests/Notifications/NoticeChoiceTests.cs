using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Notifications;
using PlacePartners.Tests.Referrals;
using PlacePartners.Tests.Services;

namespace PlacePartners.Tests.Notifications;

/// <summary>News of referrals comes by e-mail as each person chose; what must not wait does not.</summary>
public sealed class NoticeChoiceTests(App app)
{
    private const string News = "A new referral is waiting for you";

    [Theory]
    [InlineData("AtOnce", 1)]
    [InlineData("Daily", 0)]
    [InlineData("Never", 0)]
    public async Task A_receiver_is_mailed_as_they_chose_and_always_told_in_the_app(string pace, int mails)
    {
        var flow = await app.ReferralsFlow();
        await Chooses(flow.Falls, pace);

        await flow.Sent();

        app.Mail.To(flow.Falls.Email).Count(mail => mail.Subject == News).ShouldBe(mails);
        (await flow.Falls.Get<ListNotices.Response>("/api/notices")).Items.ShouldContain(notice =>
            notice.Title == News
        );
    }

    [Fact]
    public async Task A_referrer_who_chose_a_summary_gets_one_of_what_is_not_read_and_none_twice()
    {
        var flow = await app.ReferralsFlow();
        await Chooses(flow.Worker, "Daily");
        var sent = await flow.Sent();
        await flow.Falls.Moves(sent.ToFalls, "acceptance");
        await app.Settled();
        await flow.Worker.Post("/api/notices/reading");
        await flow.Fire.Declines(sent.ToFire);
        await app.Settled();
        Summaries(flow.Worker).ShouldBeEmpty();

        await SendSummaries(flow);
        await SendSummaries(flow);

        var summary = Summaries(flow.Worker).ShouldHaveSingleItem().Text;
        summary.ShouldContain("A service has declined a referral");
        summary.ShouldNotContain("A service has accepted a referral");
        summary.ShouldContain("Please do not answer this e-mail");
        var left = await app.Inside(
            flow.Lead.PartnershipId,
            (_, db) => db.Notices.CountAsync(notice => notice.AwaitsSummary)
        );
        left.ShouldBe(0);
    }

    [Fact]
    public async Task Withdrawn_consent_comes_at_once_whatever_was_chosen()
    {
        var flow = await app.ReferralsFlow();
        await Chooses(flow.Falls, "Never");
        var sent = await flow.Sent();

        await flow.Hub.Withdraws(sent.SubmissionId, flow.FallsService);
        await app.Settled();

        app.Mail.To(flow.Falls.Email).ShouldContain(mail => mail.Subject.StartsWith("Consent withdrawn"));
    }

    [Fact]
    public async Task A_stale_choice_is_refused()
    {
        var lead = await app.Partnership();
        await Chooses(lead, "Daily");

        var refused = await lead.Refused(HttpMethod.Put, "/api/notices/choice", new { version = 0, pace = "Never" });

        refused.Code.ShouldBe("stale");
        (await lead.Get<GetNoticeChoice.Response>("/api/notices/choice")).Pace.ShouldBe(NoticePace.Daily);
    }

    private static async Task Chooses(Person person, string pace) =>
        await person.Put(
            "/api/notices/choice",
            new { version = (await person.Get<GetNoticeChoice.Response>("/api/notices/choice")).Version, pace }
        );

    private IReadOnlyList<PlacePartners.Platform.Mail.MailMessage> Summaries(Person person) =>
        [.. app.Mail.To(person.Email).Where(mail => mail.Subject == "Your daily summary")];

    private async Task SendSummaries(Flow flow)
    {
        await app.Inside(
            flow.Lead.PartnershipId,
            async (services, _) =>
            {
                await services.GetRequiredService<SendSummaries>().Run(TestContext.Current.CancellationToken);
                return 0;
            }
        );
        await app.Settled();
    }
}
