using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>How an organisation takes up an address of its own; another's is not there for it.</summary>
internal static class WebhookDesk
{
    public static async Task<Webhook> OwnWebhook(this AppDb db, CurrentUser me, Guid webhookId, CancellationToken ct) =>
        await db.Webhooks.FirstOrDefaultAsync(w => w.Id == webhookId && w.OrganisationId == me.OrganisationId, ct)
        ?? throw Refusal.NotFound("address");

    /// <summary>The addresses of an organisation, with what was sent to them. Saved by the caller.</summary>
    public static async Task RemoveWebhooks(this AppDb db, Guid organisationId, CancellationToken ct)
    {
        var webhooks = await db.Webhooks.Where(w => w.OrganisationId == organisationId).ToListAsync(ct);
        foreach (var webhook in webhooks)
            await db.RemoveWebhook(webhook, ct);
    }

    public static async Task RemoveWebhook(this AppDb db, Webhook webhook, CancellationToken ct)
    {
        db.RemoveRange(await db.WebhookDeliveries.Where(d => d.WebhookId == webhook.Id).ToListAsync(ct));
        db.Remove(webhook);
    }

    /// <summary>The client is internal, and so cannot stand among a slice's parameters.</summary>
    public static WebhookClient WebhookClient(this IServiceProvider services) =>
        services.GetRequiredService<WebhookClient>();
}
