using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Events;
using PlacePartners.Platform.Mail;
using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals;

/// <summary>An e-mail that does not arrive becomes somebody's task.</summary>
public sealed class UnreachedTests : IAsyncLifetime
{
    private readonly Refusing transport = new();
    private App app = null!;

    public async ValueTask InitializeAsync()
    {
        app = new App
        {
            Tampering = services =>
                services
                    .Replace(ServiceDescriptor.Singleton<IMailTransport>(transport))
                    .Replace(ServiceDescriptor.Singleton<ITextTransport>(transport)),
        };
        transport.Mail = app.Mail;
        await app.InitializeAsync();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_hub_rings_a_receiver_whose_mail_is_refused_again_and_again(bool isAnswered)
    {
        var flow = await app.ReferralsFlow();
        transport.Refused[flow.Falls.Email] = isAnswered;
        await flow.Sent();
        (await Tasks(flow)).ShouldBeEmpty();

        for (var tries = 0; tries < 8; tries++)
            await TryAgain();

        await flow.Hub.Post("/api/account/sign-in", new { email = flow.Hub.Email, password = Scenes.Password });
        var colleague = (await Tasks(flow)).ShouldHaveSingleItem();
        colleague.Name.ShouldBe("Nia Newcomer");
        await flow.Hub.Post(
            $"/api/hub/unreached/{colleague.UnreachedId}/settlement",
            new { version = colleague.Version, note = "Rang them: the address was misspelt." }
        );
        (await Tasks(flow)).ShouldBeEmpty();

        await TryAgain();
        await flow.Hub.Post("/api/account/sign-in", new { email = flow.Hub.Email, password = Scenes.Password });
        (await Tasks(flow)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_hub_rings_a_service_whose_mailbox_or_phone_takes_nothing(bool isPhone)
    {
        var flow = await app.ReferralsFlow();
        var (mailbox, phone) = (LinkScenes.NextMailbox(), LinkScenes.NextPhone());
        transport.Refused[isPhone ? phone : mailbox] = true;
        await flow.Falls.IsReached(flow.FallsService, ReachedBy.Mailbox, mailbox, phone);
        await flow.Sent();
        if (isPhone)
            await app.Stranger()
                .Post(
                    "/api/account/referral-links/code",
                    new { secret = LinkScenes.SecretIn(app.Mail.To(mailbox)[^1].Text) }
                );
        await app.Settled();

        for (var tries = 0; tries < 8; tries++)
            await TryAgain();

        await flow.Hub.Post("/api/account/sign-in", new { email = flow.Hub.Email, password = Scenes.Password });
        (await Tasks(flow)).ShouldHaveSingleItem().Name.ShouldBe("Falls Clinic");
    }

    [Fact]
    public async Task The_hub_rings_a_service_that_has_changed_its_mailbox_since_the_link_went_out()
    {
        var flow = await app.ReferralsFlow();
        var mailbox = LinkScenes.NextMailbox();
        transport.Refused[mailbox] = true;
        await flow.Falls.IsReached(flow.FallsService, ReachedBy.Mailbox, mailbox);
        await flow.Sent();
        await flow.Falls.IsReached(flow.FallsService, ReachedBy.Mailbox, LinkScenes.NextMailbox());

        for (var tries = 0; tries < 8; tries++)
            await TryAgain();

        await flow.Hub.Post("/api/account/sign-in", new { email = flow.Hub.Email, password = Scenes.Password });
        (await Tasks(flow)).ShouldHaveSingleItem().Name.ShouldBe("Falls Clinic");
    }

    private static async Task<IReadOnlyList<ListHubTasks.Colleague>> Tasks(Flow flow) =>
        (await flow.Hub.Get<ListHubTasks.Response>("/api/hub/tasks")).Colleagues;

    private async Task TryAgain()
    {
        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.Inside(
            null,
            async (services, _) =>
            {
                await services.GetRequiredService<SweepOutbox>().Run(TestContext.Current.CancellationToken);
                return 0;
            }
        );
        await app.Settled();
    }

    private sealed class Refusing : IMailTransport, ITextTransport
    {
        /// <summary>Whoever's server says no; false where it says nothing until the time is over.</summary>
        public ConcurrentDictionary<string, bool> Refused { get; } = new();

        public MailBox Mail { get; set; } = null!;

        public bool KeepsText => true;

        public Task Send(MailMessage message, CancellationToken ct) =>
            !Refused.TryGetValue(message.Recipient, out var isAnswered) ? Mail.Send(message, ct)
            : isAnswered ? throw new IOException("550 no such mailbox")
            : throw new TaskCanceledException();
    }
}
