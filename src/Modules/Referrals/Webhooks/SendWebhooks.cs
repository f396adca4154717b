using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Notifications;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Jobs;

namespace PlacePartners.Referrals;

/// <summary>
/// Each minute: sends what is due. What does not arrive is tried again after 1, 5 and 30 minutes, 2, 8 and 24 hours. An address
/// that fails again and again goes off, and its organisation's coordinators are told.
/// </summary>
internal sealed class SendWebhooks(AppDb db, IMediator modules, WebhookClient client, TimeProvider clock) : IJob
{
    private const int AtOnce = 50;
    private const int DaysKept = 90;

    public async Task Run(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var due = db.WebhookDeliveries.Where(d => d.NextAt != null && d.NextAt <= now);
        var webhookIds = await db
            .Webhooks.Where(w => w.IsOn && due.Any(d => d.WebhookId == w.Id))
            .Select(w => w.Id)
            .ToListAsync(ct);
        foreach (var webhookId in webhookIds)
        {
            var ids = await due.Where(d => d.WebhookId == webhookId)
                .OrderBy(d => d.NextAt)
                .ThenBy(d => d.Id)
                .Select(d => d.Id)
                .Take(AtOnce)
                .ToListAsync(ct);
            // An address that does not answer holds nobody else up: the rest of its messages wait for the next minute.
            foreach (var id in ids)
                if (!await Send(id, now, ct))
                    break;
        }
        await Forget(now, ct);
    }

    /// <summary>False where the address did not answer.</summary>
    private async Task<bool> Send(Guid id, DateTimeOffset now, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var delivery = await db.WebhookDeliveries.SingleAsync(d => d.Id == id, ct);
        var webhook = await db.Webhooks.FirstOrDefaultAsync(w => w.Id == delivery.WebhookId, ct);
        if (webhook is not { IsOn: true } || delivery.NextAt is null || delivery.NextAt > now)
            return webhook is { IsOn: true };
        try
        {
            delivery.Claim(now);
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return true;
        }
        var status = await client.Send(webhook, delivery, now, ct);
        var hasArrived = status is >= 200 and < 300;
        if (hasArrived)
        {
            delivery.Arrived(status!.Value, clock.GetUtcNow());
            webhook.Succeeded();
        }
        else
        {
            delivery.Failed(status, clock.GetUtcNow());
            if (webhook.Failed(clock.GetUtcNow()))
                await Tell(webhook, ct);
        }
        await db.SaveChangesAsync(ct);
        return hasArrived;
    }

    private async Task Tell(Webhook webhook, CancellationToken ct)
    {
        var members = await modules.Send(new GetMembers(webhook.OrganisationId, Role.OrganisationCoordinator), ct);
        await modules.Send(
            new Notify(
                $"webhook-off:{webhook.Id}:{webhook.Version}",
                [.. members.Select(member => member.MembershipId)],
                "Your system is not told of referrals any more",
                "Its address did not answer again and again, so it was turned off. See what went wrong, and turn it on again.",
                "/webhooks",
                ByEmail: true
            ),
            ct
        );
    }

    private async Task Forget(DateTimeOffset now, CancellationToken ct)
    {
        var before = now.AddDays(-DaysKept);
        var old = await db
            .WebhookDeliveries.Where(d => d.OccurredAt < before)
            .OrderBy(d => d.OccurredAt)
            .Take(AtOnce)
            .ToListAsync(ct);
        if (old.Count == 0)
            return;
        db.RemoveRange(old);
        await db.SaveChangesAsync(ct);
    }
}
