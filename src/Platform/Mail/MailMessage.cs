using PlacePartners.Platform.Data;

namespace PlacePartners.Platform.Mail;

/// <summary>An e-mail, stored in the commit that caused it, until it is handed over.</summary>
[Global("the sender reads across partnerships, and sign-up mail belongs to none")]
public sealed class MailMessage : Entity
{
    private MailMessage() { }

    /// <summary>The partnership it came from; null for account mail.</summary>
    public Guid? TenantId { get; private set; }

    /// <summary>One address.</summary>
    [Personal(InClear = "operators look for mail by address")]
    public string Recipient { get; private set; } = "";

    /// <summary>Without personal data of residents.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>Plain text; empty once a mail server took it.</summary>
    [Personal]
    public string Text { get; private set; } = "";

    /// <summary>When it was caused.</summary>
    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>When a mail server took it; null until then.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>Not before this instant: a lease while it is being sent, a pause after a failure.</summary>
    public DateTimeOffset RetryAt { get; private set; }

    /// <summary>How often sending began.</summary>
    public int Attempts { get; private set; }

    internal static MailMessage To(string recipient, string subject, string text, Guid? tenantId, DateTimeOffset now) =>
        new()
        {
            TenantId = tenantId,
            Recipient = recipient,
            Subject = subject,
            Text = text,
            CreatedAt = now,
            RetryAt = now,
        };
}
