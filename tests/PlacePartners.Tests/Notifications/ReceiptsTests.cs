using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Notifications;
using PlacePartners.Platform.Mail;
using PlacePartners.Referrals;
using PlacePartners.Tests.Referrals;

namespace PlacePartners.Tests.Notifications;

/// <summary>What becomes of messages after their server took them.</summary>
public sealed class ReceiptsTests(App app)
{
    [Theory]
    [InlineData("permanent-failure", Delivery.PermanentFailure, 1)]
    [InlineData("temporary-failure", Delivery.TemporaryFailure, 1)]
    [InlineData("technical-failure", Delivery.TechnicalFailure, 1)]
    [InlineData("delivered", Delivery.Delivered, 0)]
    public async Task A_text_that_reaches_no_phone_is_the_hubs_to_ring_about(string says, Delivery kept, int tasks)
    {
        var (flow, text) = await Texted(app);

        (await Calls(app, "texts", Receipt(text.Id, says))).ShouldBe(HttpStatusCode.NoContent);
        (await Calls(app, "texts", Receipt(text.Id, says))).ShouldBe(HttpStatusCode.NoContent);
        await app.Settled();

        (await Kept(app, text.Id)).Delivery.ShouldBe(kept);
        (await Unreached(flow)).ShouldBe(Enumerable.Repeat("Falls Clinic", tasks));
    }

    [Fact]
    public async Task What_is_on_its_way_or_not_ours_changes_nothing()
    {
        var (flow, text) = await Texted(app);

        (await Calls(app, "texts", Receipt(text.Id, "sending"))).ShouldBe(HttpStatusCode.NoContent);
        (await Calls(app, "texts", Receipt(Guid.CreateVersion7(), "delivered"))).ShouldBe(HttpStatusCode.NoContent);
        (
            await Calls(app, "texts", JsonContent.Create(new { reference = (string?)null, status = "delivered" }))
        ).ShouldBe(HttpStatusCode.NoContent);

        (await Kept(app, text.Id)).Delivery.ShouldBeNull();
        (await Unreached(flow)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("texts", "another token")]
    [InlineData("texts", "")]
    [InlineData("mail", "another token")]
    public async Task Whoever_has_another_secret_finds_nothing_there(string kind, string token)
    {
        var (_, text) = await Texted(app);
        HttpContent content = kind == "texts" ? Receipt(text.Id, "delivered") : new StringContent("Subject: x\n\nx");

        (await Calls(app, kind, content, token)).ShouldBe(HttpStatusCode.NotFound);

        (await Kept(app, text.Id)).Delivery.ShouldBeNull();
    }

    [Fact]
    public async Task Where_no_secret_is_set_nobody_can_call_and_the_provider_is_asked_instead()
    {
        await using var host = new App { Settings = { ["Texts:ReceiptToken"] = "", ["Mail:ReceiptToken"] = "" } };
        await host.InitializeAsync();
        var (flow, text) = await Texted(host);
        (await Calls(host, "texts", Receipt(text.Id, "delivered"))).ShouldBe(HttpStatusCode.NotFound);
        (await Calls(host, "texts", Receipt(text.Id, "delivered"), "")).ShouldBe(HttpStatusCode.NotFound);

        host.Texts.Says = _ => null;
        await Asks(host);
        (await Kept(host, text.Id)).Delivery.ShouldBeNull();
        host.Texts.Says = id => id == text.Id ? Delivery.PermanentFailure : null;
        await Asks(host);

        (await Kept(host, text.Id)).Delivery.ShouldBe(Delivery.PermanentFailure);
        (await Unreached(flow)).ShouldBe(["Falls Clinic"]);
    }

    [Theory]
    [InlineData("failed", "5.1.1", Delivery.PermanentFailure)]
    [InlineData("failed", "4.2.2", Delivery.TemporaryFailure)]
    public async Task An_e_mail_that_bounces_is_the_hubs_to_ring_about(string action, string status, Delivery kept)
    {
        var flow = await app.ReferralsFlow();
        var outside = await flow.WithMailbox();
        var mail = app.Mail.To(outside.Mailbox)[^1];

        (await Calls(app, "mail", Report(mail.Id, action, status))).ShouldBe(HttpStatusCode.NoContent);
        await app.Settled();

        (await Kept(app, mail.Id)).Delivery.ShouldBe(kept);
        (await Unreached(flow)).ShouldBe(["Falls Clinic"]);
    }

    [Fact]
    public async Task News_of_delay_and_answers_that_somebody_typed_are_no_bounces()
    {
        var flow = await app.ReferralsFlow();
        var mail = app.Mail.To((await flow.WithMailbox()).Mailbox)[^1];

        await Calls(app, "mail", Report(mail.Id, "delayed", "4.4.7"));
        await Calls(app, "mail", new StringContent($"References: <{mail.Id:N}@placepartners>\nSubject: Re\n\nYes."));
        await Calls(app, "mail", new StringContent("{}"));
        await app.Settled();

        (await Kept(app, mail.Id)).Delivery.ShouldBeNull();
        (await Unreached(flow)).ShouldBeEmpty();
    }

    private static async Task<(Flow Flow, MailMessage Text)> Texted(App app)
    {
        var flow = await app.ReferralsFlow();
        var outside = await flow.WithMailbox();
        await outside.Volunteer.Post("/api/account/referral-links/code", new { secret = outside.Secret });
        await app.Settled();
        return (flow, app.Texts.To(outside.Phone)[^1]);
    }

    private static async Task<IEnumerable<string>> Unreached(Flow flow)
    {
        await flow.Hub.Post("/api/account/sign-in", new { email = flow.Hub.Email, password = Scenes.Password });
        return (await flow.Hub.Get<ListHubTasks.Response>("/api/hub/tasks")).Colleagues.Select(one => one.Name);
    }

    private static Task<MailMessage> Kept(App app, Guid id) =>
        app.Inside(null, (_, db) => db.Set<MailMessage>().AsNoTracking().SingleAsync(m => m.Id == id));

    private static async Task Asks(App app)
    {
        app.Clock.Advance(TimeSpan.FromHours(2));
        await app.Inside(
            null,
            async (services, _) =>
            {
                await services.GetRequiredService<AskForReceipts>().Run(TestContext.Current.CancellationToken);
                return 0;
            }
        );
        await app.Settled();
    }

    private static JsonContent Receipt(Guid id, string status) =>
        JsonContent.Create(
            new
            {
                id = Guid.CreateVersion7(),
                reference = id.ToString("N"),
                to = "+447700900123",
                status,
                notification_type = "sms",
            }
        );

    // As no browser does: without a session, and from no page of ours.
    private static async Task<HttpStatusCode> Calls(
        App app,
        string kind,
        HttpContent content,
        string token = App.ReceiptToken
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/receipts/{kind}") { Content = content };
        if (token.Length > 0)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await app.CreateDefaultClient().SendAsync(request);
        return answer.StatusCode;
    }

    private static StringContent Report(Guid id, string action, string status) =>
        new(
            $"""
            From: MAILER-DAEMON@mx.example.org
            To: no-reply@placepartners.example
            Subject: Undelivered Mail Returned to Sender
            MIME-Version: 1.0
            Content-Type: multipart/report; report-type=delivery-status; boundary="part"

            --part
            Content-Type: text/plain; charset=us-ascii

            I'm sorry to have to inform you that your message could not be delivered.

            --part
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example.org

            Final-Recipient: rfc822; somebody@example.org
            Action: {action}
            Status: {status}

            --part
            Content-Type: text/rfc822-headers

            Subject: A new referral is waiting for you
            Message-ID: <{id:N}@placepartners>

            --part--
            """.ReplaceLineEndings("\r\n"),
            Encoding.ASCII,
            "message/rfc822"
        );
}
