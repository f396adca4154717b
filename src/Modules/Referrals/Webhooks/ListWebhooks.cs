using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>The addresses that are told of the own organisation's referrals, with what was sent last.</summary>
public static class ListWebhooks
{
    private const int Shown = 50;

    /// <param name="Events">All that may be chosen.</param>
    /// <param name="Most">How many addresses an organisation may have.</param>
    public sealed record Response(IReadOnlyList<Row> Webhooks, IReadOnlyList<string> Events, int Most);

    /// <param name="WentOffAt">When it was turned off because it did not answer; null when it was not.</param>
    /// <param name="Deliveries">The newest, at most fifty.</param>
    public sealed record Row(
        Guid WebhookId,
        int Version,
        string Address,
        IReadOnlyList<string> Events,
        bool IsOn,
        DateTimeOffset? WentOffAt,
        IReadOnlyList<Delivery> Deliveries
    );

    /// <param name="Status">HTTP status of the last answer; null without one.</param>
    /// <param name="NextAt">When it is tried next; null once it arrived or was given up.</param>
    public sealed record Delivery(
        Guid DeliveryId,
        string Event,
        DateTimeOffset OccurredAt,
        int Attempts,
        int? Status,
        DateTimeOffset? ArrivedAt,
        DateTimeOffset? NextAt
    );

    public static async Task<Ok<Response>> Handle(AppDb db, CurrentUser me, CancellationToken ct)
    {
        var webhooks = await db
            .Webhooks.AsNoTracking()
            .Where(w => w.OrganisationId == me.OrganisationId)
            .OrderBy(w => w.Id)
            .ToListAsync(ct);
        var rows = new List<Row>();
        foreach (var webhook in webhooks)
        {
            var deliveries = await db
                .WebhookDeliveries.AsNoTracking()
                .Where(d => d.WebhookId == webhook.Id)
                .OrderByDescending(d => d.OccurredAt)
                .ThenByDescending(d => d.Id)
                .Take(Shown)
                .Select(d => new Delivery(d.Id, d.Event, d.OccurredAt, d.Attempts, d.Status, d.ArrivedAt, d.NextAt))
                .ToListAsync(ct);
            rows.Add(
                new(
                    webhook.Id,
                    webhook.Version,
                    webhook.Address,
                    webhook.Events,
                    webhook.IsOn,
                    webhook.WentOffAt,
                    deliveries
                )
            );
        }
        return TypedResults.Ok(new Response(rows, WebhookEvents.All, Webhook.Most));
    }
}
