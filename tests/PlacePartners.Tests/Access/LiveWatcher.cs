using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using PlacePartners.Platform.Live;

namespace PlacePartners.Tests.Access;

/// <summary>A browser that holds one socket open: nothing asks who it is again, so only the host can cut it.</summary>
internal sealed class LiveWatcher : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly HubConnection connection;
    private readonly ConcurrentQueue<string> heard = new();
    private readonly SemaphoreSlim arrived = new(0);
    private readonly TaskCompletionSource cut = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private LiveWatcher(HubConnection connection)
    {
        this.connection = connection;
        connection.Closed += _ =>
        {
            cut.TrySetResult();
            return Task.CompletedTask;
        };
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

    public static async Task<LiveWatcher> Of(Person person)
    {
        var server = person.App.Server;
        var connection = new HubConnectionBuilder()
            .WithUrl(
                new Uri(server.BaseAddress, $"/p/{person.Slug}/live"),
                options =>
                {
                    options.Transports = HttpTransportType.WebSockets;
                    options.SkipNegotiation = true;
                    options.WebSocketFactory = async (context, ct) =>
                    {
                        var sockets = server.CreateWebSocketClient();
                        sockets.ConfigureRequest = request =>
                            request.Headers.Cookie = person.Cookies.GetCookieHeader(server.BaseAddress);
                        return await sockets.ConnectAsync(context.Uri, ct);
                    };
                }
            )
            .Build();
        var watcher = new LiveWatcher(connection);
        await connection.StartAsync();
        return watcher;
    }

    public async Task Hears(string path)
    {
        while (!heard.Contains(path))
            (await arrived.WaitAsync(Patience)).ShouldBeTrue($"{path} was not heard; only {string.Join(' ', heard)}");
    }

    public async Task IsCut() => await cut.Task.WaitAsync(Patience);

    public ValueTask DisposeAsync() => connection.DisposeAsync();
}
