using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PlacePartners.Contracts.Notifications;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Encryption;
using PlacePartners.Platform.Events;
using PlacePartners.Platform.Jobs;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Platform.Mail;

/// <summary>
/// Hands one stored e-mail or text over. A crash between the server's yes and our mark sends it again under the same
/// Message-ID, by which the receiving side knows it for the same message.
/// </summary>
public sealed class SendMail(
    AppDb db,
    CurrentTenant tenant,
    IMailTransport transport,
    ITextTransport texts,
    Lease lease,
    TimeProvider clock,
    ILogger<SendMail> log
) : IJobFor
{
    /// <summary>After so many tries, some minutes, somebody of the partnership is told.</summary>
    internal const int Patience = 5;

    /// <inheritdoc />
    public async Task Run(Guid id, CancellationToken ct)
    {
        if (!await Claim(id, ct))
            return;
        var message = await db.Set<MailMessage>().AsNoTracking().SingleAsync(m => m.Id == id, ct);
        try
        {
            await (message.Kind == MessageKind.Text ? texts.Send(message, ct) : transport.Send(message, ct));
        }
        // A server that does not answer in time cancels by itself: that too is a message that was not taken.
        catch (Exception failure) when (!ct.IsCancellationRequested || failure is not OperationCanceledException)
        {
            // The exception's text may hold an address: only its kind is logged.
            log.LogWarning(
                "Message {MailId} was not taken ({Failure}); trying again later",
                id,
                failure.GetType().Name
            );
            var retryAt = clock.GetUtcNow() + TimeSpan.FromSeconds(Math.Min(3600, 15 * Math.Pow(2, message.Attempts)));
            await Retry(id, retryAt, ct);
            // Whoever hears it tells it once; a crash in the very try that is the fifth must not keep it back.
            if (message is { Attempts: >= Patience, TenantId: { } partnershipId })
                await Tell(id, partnershipId, ct);
            return;
        }
        await Sent(id, message.Kind == MessageKind.Text ? texts.KeepsText : transport.KeepsText, ct);
    }

    private async Task<bool> Claim(Guid id, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var until = now + lease.Length;
        return await db.Set<MailMessage>()
                .Where(message => message.Id == id && message.SentAt == null && message.RetryAt <= now)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(m => m.RetryAt, until).SetProperty(m => m.Attempts, m => m.Attempts + 1),
                    ct
                ) == 1;
    }

    private async Task Tell(Guid id, Guid partnershipId, CancellationToken ct)
    {
        tenant.Enter(partnershipId);
        db.Publish(new MailNotTaken(id));
        await db.SaveChangesAsync(ct);
    }

    private Task Retry(Guid id, DateTimeOffset retryAt, CancellationToken ct) =>
        db.Set<MailMessage>()
            .Where(message => message.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.RetryAt, retryAt), ct);

    private Task Sent(Guid id, bool keepsText, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.Set<MailMessage>()
            .Where(message => message.Id == id)
            .ExecuteUpdateAsync(
                set =>
                {
                    set.SetProperty(m => m.SentAt, now);
                    if (!keepsText)
                        set.SetProperty(m => EF.Property<byte[]?>(m, PersonalColumns.Encrypted), (byte[]?)null);
                },
                ct
            );
    }
}
