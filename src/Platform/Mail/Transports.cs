using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Configuration;
using MimeKit;
using PlacePartners.Platform.Files;

namespace PlacePartners.Platform.Mail;

/// <summary>How e-mail leaves.</summary>
public interface IMailTransport
{
    /// <summary>Hands a message over; throws when it was not taken.</summary>
    Task Send(MailMessage message, CancellationToken ct);

    /// <summary>
    /// Whether the stored text is the recipient's only way to the message. Otherwise it holds links that are theirs alone:
    /// it is shown to nobody, and blanked once it has left.
    /// </summary>
    bool KeepsText { get; }
}

/// <summary>E-mail by SMTP: Mail:Host, Mail:Port, Mail:User, Mail:Password, Mail:From, Mail:Tls.</summary>
public sealed class SmtpTransport(IConfiguration configuration) : IMailTransport
{
    /// <inheritdoc />
    public bool KeepsText => false;

    /// <inheritdoc />
    public async Task Send(MailMessage message, CancellationToken ct)
    {
        using var client = new SmtpClient();
        var tls = configuration.GetValue("Mail:Tls", true) ? SecureSocketOptions.StartTls : SecureSocketOptions.None;
        await client.ConnectAsync(configuration["Mail:Host"]!, configuration.GetValue("Mail:Port", 587), tls, ct);
        if (configuration["Mail:User"] is { } user)
            await client.AuthenticateAsync(user, configuration["Mail:Password"] ?? "", ct);
        await client.SendAsync(Envelope.Of(message, configuration), ct);
        await client.DisconnectAsync(true, ct);
    }
}

/// <summary>E-mail as .eml files in the data directory, where no SMTP server is set. The operator's page shows them.</summary>
public sealed class FileTransport(IConfiguration configuration, DataDirectory data) : IMailTransport
{
    /// <inheritdoc />
    public bool KeepsText => true;

    /// <inheritdoc />
    public async Task Send(MailMessage message, CancellationToken ct)
    {
        using var envelope = Envelope.Of(message, configuration);
        var file = Path.Combine(data.Folder("mail"), $"{message.Id}.eml");
        await envelope.WriteToAsync($"{file}.part", ct);
        File.Move($"{file}.part", file, overwrite: true);
    }
}

internal static class Envelope
{
    public static MimeMessage Of(MailMessage message, IConfiguration configuration)
    {
        var from = configuration["Mail:From"] ?? "no-reply@placepartners.example";
        var envelope = new MimeMessage
        {
            MessageId = $"{message.Id:N}@placepartners",
            Subject = message.Subject,
            Date = message.CreatedAt,
            Body = new TextPart("plain") { Text = message.Text },
        };
        envelope.From.Add(new MailboxAddress("PlacePartners", from));
        envelope.To.Add(MailboxAddress.Parse(message.Recipient));
        return envelope;
    }
}
