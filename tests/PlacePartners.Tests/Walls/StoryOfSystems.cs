using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Access;
using PlacePartners.Platform.Time;
using PlacePartners.Referrals;
using PlacePartners.Tests.Access;
using PlacePartners.Tests.Referrals;

namespace PlacePartners.Tests.Walls;

internal sealed partial class Story
{
    /// <summary>A referral comes to an outcome, its message is taken into two records, and a system is told.</summary>
    private async Task TellsOtherSystems()
    {
        var told = await Falls.Post<AddWebhook.Response>(
            "/api/webhooks",
            new { address = $"https://{OfReceiver}.example.org/told", events = new[] { "referral.completed" } }
        );
        var sent = await Sends(await Submits());
        var today = UkTime.Today(app.Clock);
        await Falls.Moves(sent.ToFalls, "acceptance");
        await Falls.Moves(sent.ToFalls, "first-contact", new() { ["on"] = today, ["how"] = "Visit" });
        await Falls.Moves(
            sent.ToFalls,
            "outcome",
            new()
            {
                ["outcome"] = "HelpedFully",
                ["on"] = today,
                ["note"] = OfReferrer,
            }
        );
        var message = await Worker.Get<MessageBack>(
            $"/api/submissions/{sent.SubmissionId}/referrals/{sent.ToFalls}/message"
        );
        var personId = await app.Inside(
            Lead.PartnershipId,
            (_, db) => Task.FromResult(db.Set<Referral>().Single(r => r.Id == sent.ToFalls).PersonId)
        );
        var ticket = app
            .Services.GetRequiredService<MessageTickets>()
            .Issue(Lead.PartnershipId, new MessageWritten(personId, message));
        await app.Stranger().Post("/api/account/printed-messages", new { ticket });
        await Falls.Fetches($"/api/inbox/{sent.ToFalls}/message");

        var webhook = $"/api/webhooks/{told.WebhookId}";
        var listed = (await Falls.Get<ListWebhooks.Response>("/api/webhooks")).Webhooks.Single();
        await Falls.Post<RenewWebhookSecret.Response>($"{webhook}/secret", new { listed.Version });
        await Falls.Put(
            webhook,
            new
            {
                version = listed.Version + 1,
                listed.Address,
                listed.Events,
                isOn = true,
            }
        );
        await GivesUp(listed.Deliveries[0].DeliveryId);
        await Falls.Post($"{webhook}/deliveries/{listed.Deliveries[0].DeliveryId}/replay");
        var spare = await Falls.Post<AddWebhook.Response>(
            "/api/webhooks",
            new { address = "https://spare.example.org/told", events = new[] { "referral.sent" } }
        );
        await Falls.Delete($"/api/webhooks/{spare.WebhookId}");
        await LetsProgramsIn();
    }

    /// <summary>A program of the receiver gets a token and a new secret, and its access ends.</summary>
    private async Task LetsProgramsIn()
    {
        var added = await Falls.Post<AddApiClient.Response>(
            "/api/api-clients",
            new
            {
                name = $"{OfReceiver} cases",
                scopes = new[] { "received.read" },
                lastDay = Today.AddDays(30),
            }
        );
        await Falls.Fetches("/api/api-clients");
        (await app.Stranger().AsksForToken(added.ApiClientId, added.Secret)).EnsureSuccessStatusCode();
        await Falls.Post($"/api/api-clients/{added.ApiClientId}/secret", new { version = 1 });
        await Falls.Delete($"/api/api-clients/{added.ApiClientId}");
    }

    /// <summary>As after many tries; no name is looked up for it.</summary>
    private Task<int> GivesUp(Guid deliveryId) =>
        app.Inside(
            Falls.PartnershipId,
            async (_, db) =>
            {
                var delivery = db.Set<WebhookDelivery>().Single(d => d.Id == deliveryId);
                delivery.Arrived(200, app.Clock.GetUtcNow());
                return await db.SaveChangesAsync();
            }
        );
}
