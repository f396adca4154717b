using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using PlacePartners.Platform.Live;
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
        await using var falls = await Watch(flow.Falls);
        await using var fire = await Watch(flow.Fire);
        await using var worker = await Watch(flow.Worker);

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
        await using var falls = await Watch(flow.Falls);
        await using var worker = await Watch(flow.Worker);

        await flow.Worker.Withdraws(sent.SubmissionId, null);
        await worker.Hears("/api/submissions");
        await flow.Lead.DraftsVision(1);

        await falls.Hears("/api/vision");
        falls.Heard.ShouldNotContain("/api/inbox");
    }

    private async Task<Watcher> Watch(Person person)
    {
        var connection = new HubConnectionBuilder()
            .WithUrl(
                new Uri(app.Server.BaseAddress, $"/p/{person.Slug}/live"),
                options =>
                {
                    options.Transports = HttpTransportType.LongPolling;
                    options.HttpMessageHandlerFactory = _ => new Through(person.Browser);
                }
            )
            .Build();
        var watcher = new Watcher(connection);
        await connection.StartAsync();
        return watcher;
    }

    /// <summary>Sends by the person's own browser, with its session.</summary>
    private sealed class Through(HttpClient browser) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct)
        {
            var copy = new HttpRequestMessage(request.Method, request.RequestUri) { Content = request.Content };
            return await browser.SendAsync(copy, HttpCompletionOption.ResponseHeadersRead, ct);
        }
    }

    private sealed class Watcher : IAsyncDisposable
    {
        private readonly HubConnection connection;
        private readonly ConcurrentQueue<string> heard = new();
        private readonly SemaphoreSlim arrived = new(0);

        public Watcher(HubConnection connection)
        {
            this.connection = connection;
            connection.On<string>(
                LiveHub.ChangedMessage,
                path =>
                {
                    heard.Enqueue(path);
                    arrived.Release();
                }
            );
        }

        public IReadOnlyCollection<string> Heard => heard;

        public async Task Hears(string path)
        {
            while (!heard.Contains(path))
                (await arrived.WaitAsync(TimeSpan.FromSeconds(20))).ShouldBeTrue(
                    $"{path} was not heard; only {string.Join(' ', heard)}"
                );
        }

        public ValueTask DisposeAsync() => connection.DisposeAsync();
    }
}
