using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using PlacePartners.Contracts.Notifications;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Platform.Mail;

/// <summary>What providers say of messages that they took: kept on the message, and a failure told to its partnership.</summary>
public sealed class Receipts(AppDb db, CurrentTenant tenant, IConfiguration configuration, TimeProvider clock)
{
    /// <summary>The setting of the secret with which the provider of texts calls.</summary>
    public const string OfTexts = "Texts:ReceiptToken";

    /// <summary>The setting of the secret with which the mail server passes bounces on.</summary>
    public const string OfMail = "Mail:ReceiptToken";

    /// <summary>Refuses, as if there were nothing here, where no secret is set or the caller has another.</summary>
    public void RequireToken(string setting, HttpContext http)
    {
        const string scheme = "Bearer ";
        var sent = http.Request.Headers.Authorization.ToString();
        var isRight =
            configuration[setting] is { Length: > 0 } secret
            && sent.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)
            && CryptographicOperations.FixedTimeEquals(
                SHA256.HashData(Encoding.UTF8.GetBytes(sent[scheme.Length..].Trim())),
                SHA256.HashData(Encoding.UTF8.GetBytes(secret.Trim()))
            );
        if (!isRight)
            throw Refusal.NotFound("page");
    }

    /// <summary>Keeps what became of a message. One that is not ours, or of which it is known, changes nothing.</summary>
    public async Task Hear(Guid messageId, MessageKind kind, Delivery delivery, CancellationToken ct)
    {
        var message = await db.Set<MailMessage>().FirstOrDefaultAsync(m => m.Id == messageId && m.Kind == kind, ct);
        if (message?.Hear(delivery, clock.GetUtcNow()) != true)
            return;
        if (message.TenantId is { } partnershipId && delivery != Delivery.Delivered)
        {
            tenant.Enter(partnershipId);
            db.Publish(new MailNotTaken(messageId));
        }
        await db.SaveChangesAsync(ct);
    }
}
