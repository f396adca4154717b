using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>The address is told of nothing more, and what was sent to it is forgotten.</summary>
public static class RemoveWebhook
{
    public static async Task<NoContent> Handle(Guid webhookId, AppDb db, CurrentUser me, CancellationToken ct)
    {
        var webhook = await db.OwnWebhook(me, webhookId, ct);
        await db.RemoveWebhook(webhook, ct);

        db.Changed("/api/webhooks", me.OrganisationId);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
