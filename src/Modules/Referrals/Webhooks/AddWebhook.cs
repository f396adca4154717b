using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>An address of the own organisation's system is told of its referrals from now on. A first message tries it.</summary>
public static class AddWebhook
{
    public sealed record Request([Line(1, 300)] string Address, [Items(1, 20)] IReadOnlyList<string> Events);

    /// <param name="Secret">By which messages are signed. It is shown this once.</param>
    public sealed record Response(Guid WebhookId, string Secret);

    public static async Task<Created<Response>> Handle(
        Request request,
        AppDb db,
        IServiceProvider services,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var address = services.WebhookClient().Check(request.Address);
        WebhookEvents.Check(request.Events);
        if (await db.Webhooks.CountAsync(w => w.OrganisationId == me.OrganisationId, ct) >= Webhook.Most)
            throw Refusal.Rule(
                "too-many-webhooks",
                $"An organisation has at most {Webhook.Most} addresses. Take one out first."
            );
        var webhook = Webhook.Of(me.OrganisationId, address, request.Events);
        var now = clock.GetUtcNow();
        db.Add(webhook);
        db.Add(WebhookDelivery.Of(webhook.Id, WebhookEvents.Try, WebhookEvents.Try, null, now, now));

        db.Changed("/api/webhooks", me.OrganisationId);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"webhooks/{webhook.Id}", new Response(webhook.Id, webhook.Secret));
    }
}
