using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>What other systems are told, and what is taken into other records.</summary>
internal static class MessagesEndpoints
{
    public static void MapMessages(this RouteGroupBuilder api)
    {
        const string made = "/api/submissions/{submissionId:guid}/referrals/{referralId:guid}/message";
        const string received = "/api/inbox/{referralId:guid}/message";
        api.MapGet(made, GetMessageBack.Handle).Is(nameof(GetMessageBack), Permission.MakeReferrals);
        api.MapGet($"{made}/pdf", PrintMessageBack.Handle).Is(nameof(PrintMessageBack), Permission.MakeReferrals);
        api.MapGet(received, GetOwnMessageBack.Handle).Is(nameof(GetOwnMessageBack), Permission.ReceiveReferrals);
        api.MapGet($"{received}/pdf", PrintOwnMessageBack.Handle)
            .Is(nameof(PrintOwnMessageBack), Permission.ReceiveReferrals);
    }

    public static void MapWebhooks(this RouteGroupBuilder api)
    {
        const string one = "/api/webhooks/{webhookId:guid}";
        api.MapGet("/api/webhooks", ListWebhooks.Handle).Is(nameof(ListWebhooks), Permission.CoordinateOrganisation);
        api.MapPost("/api/webhooks", AddWebhook.Handle).Is(nameof(AddWebhook), Permission.CoordinateOrganisation);
        api.MapPut(one, ChangeWebhook.Handle).Is(nameof(ChangeWebhook), Permission.CoordinateOrganisation);
        api.MapDelete(one, RemoveWebhook.Handle).Is(nameof(RemoveWebhook), Permission.CoordinateOrganisation);
        api.MapPost($"{one}/secret", RenewWebhookSecret.Handle)
            .Is(nameof(RenewWebhookSecret), Permission.CoordinateOrganisation);
        api.MapPost($"{one}/deliveries/{{deliveryId:guid}}/replay", ReplayWebhook.Handle)
            .Is(nameof(ReplayWebhook), Permission.CoordinateOrganisation);
    }

    /// <summary>For the printing browser, which has a ticket and no account.</summary>
    public static void MapPrintedMessage(this RouteGroupBuilder root) =>
        root.MapPost("/api/account/printed-messages", OpenPrintedMessage.Handle)
            .Is(nameof(OpenPrintedMessage), Permission.Anyone);
}
