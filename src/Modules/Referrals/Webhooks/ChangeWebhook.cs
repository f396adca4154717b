using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>Where to, what of, and whether at all. Turned on again, it begins without failures.</summary>
public static class ChangeWebhook
{
    public sealed record Request(
        int Version,
        [Line(1, 300)] string Address,
        [Items(1, 20)] IReadOnlyList<string> Events,
        bool IsOn
    );

    public static async Task<NoContent> Handle(
        Guid webhookId,
        Request request,
        AppDb db,
        IServiceProvider services,
        CurrentUser me,
        CancellationToken ct
    )
    {
        var webhook = await db.OwnWebhook(me, webhookId, ct);
        db.Expect(webhook, request.Version);
        var address = services.WebhookClient().Check(request.Address);
        WebhookEvents.Check(request.Events);
        webhook.Change(address, request.Events, request.IsOn);

        db.Changed("/api/webhooks", me.OrganisationId);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
