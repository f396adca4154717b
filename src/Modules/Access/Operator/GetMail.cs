using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Mail;

namespace PlacePartners.Access;

public static class GetMail
{
    /// <param name="Text">Null where a mail server delivers: what it says is between the host and the recipient.</param>
    public sealed record Response(
        Guid MailId,
        [property: Personal] string Recipient,
        string Subject,
        string? Text,
        DateTimeOffset CreatedAt,
        DateTimeOffset? SentAt,
        int Attempts,
        DateTimeOffset RetryAt,
        Delivery? Delivery,
        DateTimeOffset? DeliveryAt
    );

    public static async Task<Ok<Response>> Handle(
        Guid mailId,
        AppDb db,
        IMailTransport transport,
        ITextTransport texts,
        CancellationToken ct
    )
    {
        var mail =
            await db.Set<MailMessage>().AsNoTracking().FirstOrDefaultAsync(m => m.Id == mailId, ct)
            ?? throw Refusal.NotFound("e-mail");
        db.RecordRead(nameof(MailMessage), mail.Id);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(
            new Response(
                mail.Id,
                mail.Recipient,
                mail.Subject,
                (mail.Kind == MessageKind.Text ? texts.KeepsText : transport.KeepsText) ? mail.Text : null,
                mail.CreatedAt,
                mail.SentAt,
                mail.Attempts,
                mail.RetryAt,
                mail.Delivery,
                mail.DeliveryAt
            )
        );
    }
}
