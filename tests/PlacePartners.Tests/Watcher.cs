using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using PlacePartners.Platform.Live;

namespace PlacePartners.Tests;

/// <summary>An open page: hears live which part of the API has changed.</summary>
internal sealed class Watcher : IAsyncDisposable
{
    private readonly HubConnection connection;
    private readonly ConcurrentQueue<string> heard = new();
    private readonly SemaphoreSlim arrived = new(0);

    private Watcher(HubConnection connection)
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

    /// <summary>Opens the page in a person's browser, at the address of a partnership.</summary>
    public static async Task<Watcher> Open(Person person, string slug)
    {
        var connection = new HubConnectionBuilder()
            .WithUrl(
                new Uri(person.App.Server.BaseAddress, $"/p/{slug}/live"),
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

    public async Task Hears(string path)
    {
        while (!heard.Contains(path))
            (await arrived.WaitAsync(TimeSpan.FromSeconds(20))).ShouldBeTrue(
                $"{path} was not heard; only {string.Join(' ', heard)}"
            );
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    /// <summary>Sends by the person's own browser, with its session.</summary>
    private sealed class Through(HttpClient browser) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct)
        {
            var copy = new HttpRequestMessage(request.Method, request.RequestUri) { Content = request.Content };
            return await browser.SendAsync(copy, HttpCompletionOption.ResponseHeadersRead, ct);
        }
    }
}

internal static class WatcherScenes
{
    extension(Person person)
    {
        public Task<Watcher> Watches() => Watcher.Open(person, person.Slug);
    }
}
