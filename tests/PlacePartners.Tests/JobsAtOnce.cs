using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Events;
using PlacePartners.Platform.Jobs;

namespace PlacePartners.Tests;

/// <summary>Runs jobs right after the commit, on other threads, and delivers every event twice: handlers must bear it.</summary>
internal sealed class JobsAtOnce : IJobQueue
{
    private readonly ConcurrentDictionary<Task, bool> running = [];
    private IServiceProvider services = null!;

    public JobsAtOnce Over(IServiceProvider provider)
    {
        services = provider;
        return this;
    }

    public void Enqueue<TJob>(Guid id)
        where TJob : IJobFor =>
        Keep(
            Task.Run(async () =>
            {
                await Run<TJob>(id);
                if (typeof(TJob) != typeof(DeliverEvent))
                    return;
                await Forget(id);
                await Run<TJob>(id);
            })
        );

    public void EnqueueIn<TJob>(Guid partnershipId, Guid id)
        where TJob : IJobFor =>
        Keep(
            Task.Run(async () =>
            {
                await using var scope = services.CreateAsyncScope();
                await scope
                    .ServiceProvider.GetRequiredService<InPartnership<TJob>>()
                    .Run(partnershipId, id, CancellationToken.None);
            })
        );

    /// <summary>Tests run side by side: each waits for all jobs, also those that another is waiting for.</summary>
    public async Task Settled()
    {
        while (running.Keys.ToList() is { Count: > 0 } jobs)
        {
            foreach (var job in jobs)
            {
                await Task.WhenAny(job);
                if (running.TryRemove(job, out _))
                    await job;
            }
        }
    }

    private void Keep(Task job) => running[job] = true;

    private async Task Run<TJob>(Guid id)
        where TJob : IJobFor
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TJob>().Run(id, CancellationToken.None);
    }

    private async Task Forget(Guid id)
    {
        await using var scope = services.CreateAsyncScope();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        await scope
            .ServiceProvider.GetRequiredService<AppDb>()
            .Set<OutboxEvent>()
            .Where(e => e.Id == id && e.DeliveredAt != null)
            .ExecuteUpdateAsync(set =>
                set.SetProperty(e => e.DeliveredAt, (DateTimeOffset?)null).SetProperty(e => e.RetryAt, now)
            );
    }
}
