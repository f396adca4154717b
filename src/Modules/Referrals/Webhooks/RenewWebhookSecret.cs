using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>Messages are signed with another secret from now on.</summary>
public static class RenewWebhookSecret
{
    public sealed record Request(int Version);

    /// <param name="Secret">It is shown this once.</param>
    public sealed record Response(string Secret);

    public static async Task<Ok<Response>> Handle(
        Guid webhookId,
        Request request,
        AppDb db,
        CurrentUser me,
        CancellationToken ct
    )
    {
        var webhook = await db.OwnWebhook(me, webhookId, ct);
        db.Expect(webhook, request.Version);
        webhook.RenewSecret();

        db.Changed("/api/webhooks", me.OrganisationId);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(webhook.Secret));
    }
}
