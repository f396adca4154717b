using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>One message is sent once more, under the same id.</summary>
public static class ReplayWebhook
{
    public static async Task<NoContent> Handle(
        Guid webhookId,
        Guid deliveryId,
        AppDb db,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var webhook = await db.OwnWebhook(me, webhookId, ct);
        var delivery =
            await db.WebhookDeliveries.FirstOrDefaultAsync(d => d.Id == deliveryId && d.WebhookId == webhook.Id, ct)
            ?? throw Refusal.NotFound("message");
        if (!webhook.IsOn)
            throw Refusal.Rule("webhook-off", "This address is turned off. Turn it on first.");
        delivery.Replay(clock.GetUtcNow());

        db.Changed("/api/webhooks", me.OrganisationId);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
