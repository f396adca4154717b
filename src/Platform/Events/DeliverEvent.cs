using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Jobs;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Platform.Events;

/// <summary>
/// Delivers one stored event to its handlers. They and the mark "delivered" share one transaction, so a crash at any
/// point leaves either all of it or nothing, and the sweeper tries again.
/// </summary>
public sealed class DeliverEvent(
    IServiceScopeFactory scopes,
    Lease lease,
    TimeProvider clock,
    ILogger<DeliverEvent> log
) : IJobFor
{
    /// <inheritdoc />
    public async Task Run(Guid id, CancellationToken ct)
    {
        if (!await Claim(id, ct))
            return;
        try
        {
            await Deliver(id, ct);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "Event {EventId} was not delivered; the sweeper tries again", id);
            await Pause(id, ct);
        }
    }

    private async Task<bool> Claim(Guid id, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.GetUtcNow();
        var until = now + lease.Length;
        var claimed = await scope
            .ServiceProvider.GetRequiredService<AppDb>()
            .Set<OutboxEvent>()
            .Where(stored => stored.Id == id && stored.DeliveredAt == null && stored.RetryAt <= now)
            .ExecuteUpdateAsync(
                set => set.SetProperty(e => e.RetryAt, until).SetProperty(e => e.Attempts, e => e.Attempts + 1),
                ct
            );
        return claimed == 1;
    }

    private async Task Deliver(Guid id, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<AppDb>();
        var stored = await db.Set<OutboxEvent>().SingleAsync(e => e.Id == id, ct);
        if (stored.TenantId is { } tenantId)
            services.GetRequiredService<CurrentTenant>().Enter(tenantId);
        services.GetRequiredService<CurrentUser>().Doing = stored.Name;

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await services.GetRequiredService<IMediator>().Publish(stored.Read(), ct);
        stored.Delivered(clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        await services.GetRequiredService<AfterCommit>().Run();
    }

    private async Task Pause(Guid id, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        var attempts = await db.Set<OutboxEvent>().Where(e => e.Id == id).Select(e => e.Attempts).SingleAsync(ct);
        var retryAt = clock.GetUtcNow() + TimeSpan.FromSeconds(Math.Min(3600, 5 * Math.Pow(2, attempts)));
        await db.Set<OutboxEvent>()
            .Where(e => e.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.RetryAt, retryAt), ct);
    }
}
