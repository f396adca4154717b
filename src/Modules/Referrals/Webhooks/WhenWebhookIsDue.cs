using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>Writes down who is to be told of a referral: the systems of the organisations that sent and received it.</summary>
internal sealed class WhenWebhookIsDue(AppDb db, TimeProvider clock)
    : INotificationHandler<ReferralSent>,
        INotificationHandler<ReferralMoved>
{
    public Task Handle(ReferralSent happened, CancellationToken ct) =>
        Write(happened.ReferralId, ReferralState.Sent.Code(), ct);

    public Task Handle(ReferralMoved happened, CancellationToken ct) => Write(happened.ReferralId, happened.State, ct);

    private async Task Write(Guid referralId, string state, CancellationToken ct)
    {
        var referral = await db
            .Referrals.AsNoTracking()
            .Where(r => r.Id == referralId && r.Submission.RestrictedAt == null)
            .Select(r => new { r.OrganisationId, r.ReferringOrganisationId })
            .FirstOrDefaultAsync(ct);
        if (referral is null)
            return;
        var webhooks = await db
            .Webhooks.AsNoTracking()
            .Where(w => w.IsOn)
            .Where(w =>
                w.OrganisationId == referral.OrganisationId || w.OrganisationId == referral.ReferringOrganisationId
            )
            .ToListAsync(ct);
        var name = WebhookEvents.Of(state);
        var interested = webhooks.FindAll(webhook => webhook.Events.Contains(name));
        if (interested.Count == 0)
            return;
        // The step that it came to is the same when this is heard twice, and another when the same state comes again.
        var step = await db
            .ReferralEvents.Where(e => e.ReferralId == referralId)
            .OrderByDescending(e => e.At)
            .ThenByDescending(e => e.Id)
            .Select(e => new { e.Id, e.At })
            .FirstAsync(ct);
        var key = $"{name}:{step.Id}";
        var ids = interested.ConvertAll(webhook => webhook.Id);
        var written = await db
            .WebhookDeliveries.Where(d => ids.Contains(d.WebhookId) && d.Key == key)
            .Select(d => d.WebhookId)
            .ToListAsync(ct);
        var now = clock.GetUtcNow();
        db.AddRange(ids.Except(written).Select(id => WebhookDelivery.Of(id, key, name, referralId, step.At, now)));
    }
}
