using PlacePartners.Platform.Data;

namespace PlacePartners.Platform.Mail;

/// <summary>By which way a message leaves.</summary>
public enum MessageKind
{
    /// <summary>An e-mail.</summary>
    Email,

    /// <summary>A text to a phone.</summary>
    Text,
}

/// <summary>What became of a message that its server took.</summary>
public enum Delivery
{
    /// <summary>The mailbox or the phone has it.</summary>
    Delivered,

    /// <summary>The phone was off or the mailbox full for as long as the server tried.</summary>
    TemporaryFailure,

    /// <summary>There is no such mailbox or number.</summary>
    PermanentFailure,

    /// <summary>Something went wrong between the servers.</summary>
    TechnicalFailure,
}

/// <summary>An e-mail or a text, stored in the commit that caused it, until it is handed over.</summary>
[Global("the sender reads across partnerships, and sign-up mail belongs to none")]
public sealed class MailMessage : Entity
{
    private MailMessage() { }

    /// <summary>The partnership it came from; null for account mail.</summary>
    public Guid? TenantId { get; private set; }

    /// <summary>By which way it leaves.</summary>
    public MessageKind Kind { get; private set; }

    /// <summary>One address, or one phone number in the form of E.164.</summary>
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

    /// <summary>What became of it after it was taken; null while nobody has said.</summary>
    public Delivery? Delivery { get; private set; }

    /// <summary>When somebody said what became of it.</summary>
    public DateTimeOffset? DeliveryAt { get; private set; }

    /// <summary>Takes the first word on what became of it, and whatever is said after a failure for the time being.</summary>
    /// <returns>False where it is known already, or was never taken.</returns>
    internal bool Hear(Delivery delivery, DateTimeOffset now)
    {
        if (SentAt is null || Delivery is not (null or Mail.Delivery.TemporaryFailure) || Delivery == delivery)
            return false;
        (Delivery, DeliveryAt) = (delivery, now);
        return true;
    }

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

    internal static MailMessage ToPhone(string number, string text, Guid? tenantId, DateTimeOffset now)
    {
        var message = To(number, "Text message", text, tenantId, now);
        message.Kind = MessageKind.Text;
        return message;
    }
}
