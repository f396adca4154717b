using System.Collections.Concurrent;
using MediatR;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using PlacePartners.Contracts.Access;

namespace PlacePartners.Platform.Live;

/// <summary>The live connections that this process holds, by account, session and membership.</summary>
public sealed class LiveConnections(IServiceScopeFactory scopes)
{
    private readonly ConcurrentDictionary<string, Connection> open = new();

    private sealed record Connection(HubCallerContext Context, Guid AccountId, LiveAccess Access);

    internal void Add(HubCallerContext context, Guid accountId, LiveAccess access) =>
        open[context.ConnectionId] = new Connection(context, accountId, access);

    internal void Remove(string connectionId) => open.TryRemove(connectionId, out _);

    /// <summary>Cuts the connections whose session or membership has ended.</summary>
    /// <param name="accountId">Only those of this account; null for all.</param>
    public async Task Check(Guid? accountId, CancellationToken ct)
    {
        var asked = open.Values.Where(one => accountId is null || one.AccountId == accountId).ToList();
        if (asked.Count == 0)
            return;
        await using var scope = scopes.CreateAsyncScope();
        var modules = scope.ServiceProvider.GetRequiredService<IMediator>();
        var live = await modules.Send(new FindLiveAccess([.. asked.Select(one => one.Access).Distinct()]), ct);
        var holds = live.ToHashSet();
        foreach (var connection in asked.Where(one => !holds.Contains(one.Access)))
            connection.Context.Abort();
    }
}

/// <summary>
/// Looks at all live connections every twenty seconds. An ending in this process cuts them at once; this finds what ended
/// in another process or by the clock, so that no connection outlives its right by a minute.
/// </summary>
public sealed class LiveWatch(LiveConnections connections, TimeProvider clock, ILogger<LiveWatch> log)
    : BackgroundService
{
    /// <summary>How often all connections are looked at.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(20);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await connections.Check(null, stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                log.LogError(failure, "Live connections could not be checked; trying again");
            }
        }
    }
}
