using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Mail;

namespace PlacePartners.Notifications;

/// <summary>The provider of texts calls and says what became of one. Source: GOV.UK Notify, "Delivery receipts".</summary>
public static class HearOfText
{
    /// <param name="Reference">As it was sent with the text; null for what others sent under the same key.</param>
    public sealed record Request([Line(0, 100)] string? Reference, [Line(0, 60)] string Status);

    public static async Task<NoContent> Handle(
        Request request,
        Receipts receipts,
        HttpContext http,
        CancellationToken ct
    )
    {
        receipts.RequireToken(Receipts.OfTexts, http);
        if (Guid.TryParse(request.Reference, out var id) && NotifyTexts.DeliveryOf(request.Status) is { } delivery)
            await receipts.Hear(id, MessageKind.Text, delivery, ct);
        return TypedResults.NoContent();
    }
}
