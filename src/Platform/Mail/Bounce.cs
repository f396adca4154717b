using System.Text.RegularExpressions;
using MimeKit;
using MimeKit.Utils;

namespace PlacePartners.Platform.Mail;

/// <summary>What a report of a mail server says of one e-mail of ours.</summary>
/// <remarks>Source: RFC 3464, "An Extensible Message Format for Delivery Status Notifications"; RFC 3463 for its codes.</remarks>
public sealed partial record Bounce(Guid MessageId, Delivery Delivery)
{
    private const int Most = 1_000_000;

    /// <summary>Null for all that is no such report, such as an answer that somebody typed, and for news of delay.</summary>
    public static async Task<Bounce?> Read(Stream body, CancellationToken ct)
    {
        using var report = new MemoryStream();
        var part = new byte[16_384];
        for (int read; report.Length <= Most && (read = await body.ReadAsync(part, ct)) > 0; )
            report.Write(part, 0, read);
        report.Position = 0;
        try
        {
            using var message = await MimeMessage.LoadAsync(report, ct);
            var status = message.BodyParts.OfType<MessageDeliveryStatus>().FirstOrDefault();
            return status is not null && DeliveryOf(status) is { } delivery && Ours(message) is { } id
                ? new(id, delivery)
                : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static Delivery? DeliveryOf(MessageDeliveryStatus report)
    {
        var last = report.StatusGroups.LastOrDefault(group => group["Action"] is not null);
        return (last?["Action"]?.Trim().ToLowerInvariant(), last?["Status"]?.Trim() is ['4', ..]) switch
        {
            ("delivered" or "relayed", _) => Mail.Delivery.Delivered,
            ("failed", true) => Mail.Delivery.TemporaryFailure,
            ("failed", false) => Mail.Delivery.PermanentFailure,
            _ => null,
        };
    }

    /// <summary>The report ends with the e-mail that it is about, or with that one's head.</summary>
    private static Guid? Ours(MimeMessage report)
    {
        var original = report.BodyParts.LastOrDefault() switch
        {
            MessagePart whole => whole.Message?.MessageId,
            TextPart head => MessageIdLine().Match(head.Text) is { Success: true } line ? line.Groups[1].Value : null,
            _ => null,
        };
        var id = MimeUtils.EnumerateReferences(original is null ? "" : $"<{original.Trim('<', '>')}>").FirstOrDefault();
        return id?.Split('@') is [var ours, "placepartners"] && Guid.TryParse(ours, out var messageId)
            ? messageId
            : null;
    }

    [GeneratedRegex(@"^Message-ID:\s*<([^>\s]{1,200})>", RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex MessageIdLine();
}
