using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Mail;

namespace PlacePartners.Notifications;

/// <summary>The mail server passes on, as it came, what bounced back to the address that mail is sent from.</summary>
public static class HearOfMail
{
    public static async Task<NoContent> Handle(Receipts receipts, HttpContext http, CancellationToken ct)
    {
        receipts.RequireToken(Receipts.OfMail, http);
        if (await Bounce.Read(http.Request.Body, ct) is { } bounce)
            await receipts.Hear(bounce.MessageId, MessageKind.Email, bounce.Delivery, ct);
        return TypedResults.NoContent();
    }
}
