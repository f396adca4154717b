using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Encryption;
using PlacePartners.Platform.Events;
using PlacePartners.Platform.Jobs;

namespace PlacePartners.Platform.Mail;

/// <summary>
/// Hands one stored e-mail over. A crash between the server's yes and our mark sends it again under the same
/// Message-ID, by which the receiving side knows it for the same message.
/// </summary>
public sealed class SendMail(AppDb db, IMailTransport transport, Lease lease, TimeProvider clock, ILogger<SendMail> log)
    : IJobFor
{
    /// <inheritdoc />
    public async Task Run(Guid id, CancellationToken ct)
    {
        if (!await Claim(id, ct))
            return;
        var message = await db.Set<MailMessage>().AsNoTracking().SingleAsync(m => m.Id == id, ct);
        try
        {
            await transport.Send(message, ct);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The exception's text may hold an address: only its kind is logged.
            log.LogWarning("E-mail {MailId} was not taken ({Failure}); trying again later", id, failure.GetType().Name);
            var retryAt = clock.GetUtcNow() + TimeSpan.FromSeconds(Math.Min(3600, 15 * Math.Pow(2, message.Attempts)));
            await Retry(id, retryAt, ct);
            return;
        }
        await Sent(id, ct);
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

    private Task Retry(Guid id, DateTimeOffset retryAt, CancellationToken ct) =>
        db.Set<MailMessage>()
            .Where(message => message.Id == id)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.RetryAt, retryAt), ct);

    private Task Sent(Guid id, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return db.Set<MailMessage>()
            .Where(message => message.Id == id)
            .ExecuteUpdateAsync(
                set =>
                {
                    set.SetProperty(m => m.SentAt, now);
                    if (!transport.KeepsText)
                        set.SetProperty(m => EF.Property<byte[]?>(m, PersonalColumns.Encrypted), (byte[]?)null);
                },
                ct
            );
    }
}
