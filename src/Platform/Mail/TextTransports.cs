using System.Buffers.Text;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using PlacePartners.Platform.Files;

namespace PlacePartners.Platform.Mail;

/// <summary>How texts to phones leave.</summary>
public interface ITextTransport
{
    /// <summary>Hands a text over; throws when it was not taken.</summary>
    Task Send(MailMessage message, CancellationToken ct);

    /// <summary>Whether the stored text is the recipient's only way to it; otherwise it is blanked once it has left.</summary>
    bool KeepsText { get; }

    /// <summary>Whether texts reach phones, and not only a folder that the operator reads.</summary>
    bool ReachesPhones => !KeepsText;

    /// <summary>Whether it can be asked what became of a text.</summary>
    bool TellsDelivery => false;

    /// <summary>What became of a text that was taken; null while that is not known.</summary>
    /// <exception cref="HttpRequestException">The provider did not answer.</exception>
    Task<Delivery?> AskDelivery(Guid messageId, CancellationToken ct) => Task.FromResult<Delivery?>(null);
}

/// <summary>
/// Texts by GOV.UK Notify: Texts:NotifyKey is its API key, Texts:NotifyTemplate the id of a template that holds nothing but
/// ((text)), Texts:NotifyAddress another address than its own.
/// </summary>
/// <remarks>
/// Source: docs.notifications.service.gov.uk/rest-api.html, "Authorisation header", "Send a text message" and "Get the status
/// of multiple messages".
/// </remarks>
public sealed class NotifyTexts(IConfiguration configuration, HttpClient http, TimeProvider clock) : ITextTransport
{
    private const string Address = "https://api.notifications.service.gov.uk";
    private const int IdLength = 36;

    /// <inheritdoc />
    public bool KeepsText => false;

    /// <inheritdoc />
    public bool TellsDelivery => true;

    /// <inheritdoc />
    public async Task Send(MailMessage message, CancellationToken ct)
    {
        using var request = Signed(HttpMethod.Post, "/v2/notifications/sms");
        request.Content = JsonContent.Create(
            new
            {
                phone_number = message.Recipient,
                template_id = configuration["Texts:NotifyTemplate"],
                personalisation = new { text = message.Text },
                reference = message.Id.ToString("N"),
            }
        );
        using var answer = await http.SendAsync(request, ct);
        answer.EnsureSuccessStatusCode();
    }

    /// <inheritdoc />
    public async Task<Delivery?> AskDelivery(Guid messageId, CancellationToken ct)
    {
        using var request = Signed(HttpMethod.Get, $"/v2/notifications?reference={messageId:N}");
        using var answer = await http.SendAsync(request, ct);
        answer.EnsureSuccessStatusCode();
        var found = await answer.Content.ReadFromJsonAsync<Page>(ct);
        return found?.Notifications is [.., var text] ? DeliveryOf(text.Status) : null;
    }

    /// <summary>Null for a text that is still on its way, and for one to a country that sends no receipts.</summary>
    public static Delivery? DeliveryOf(string status) =>
        status switch
        {
            "delivered" => Delivery.Delivered,
            "temporary-failure" => Delivery.TemporaryFailure,
            "permanent-failure" => Delivery.PermanentFailure,
            "technical-failure" => Delivery.TechnicalFailure,
            _ => null,
        };

    private HttpRequestMessage Signed(HttpMethod method, string path)
    {
        var root = (configuration["Texts:NotifyAddress"] ?? Address).TrimEnd('/');
        var request = new HttpRequestMessage(method, $"{root}{path}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token());
        return request;
    }

    private sealed record Page(IReadOnlyList<Text> Notifications);

    private sealed record Text(string Status);

    // The key is its name, the id of the service and the secret, with a hyphen between; both ids hold hyphens themselves.
    private string Token()
    {
        var key = configuration["Texts:NotifyKey"]!.Trim();
        var (service, secret) = (key[^(2 * IdLength + 1)..^(IdLength + 1)], key[^IdLength..]);
        var head = Part(new { typ = "JWT", alg = "HS256" });
        var claims = Part(new { iss = service, iat = clock.GetUtcNow().ToUnixTimeSeconds() });
        var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{head}.{claims}"));
        return $"{head}.{claims}.{Base64Url.EncodeToString(mac)}";
    }

    private static string Part(object value) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(value));
}

/// <summary>Texts as files in the data directory, where no provider is set. The operator's page shows them.</summary>
public sealed class FileTexts(DataDirectory data) : ITextTransport
{
    /// <inheritdoc />
    public bool KeepsText => true;

    /// <inheritdoc />
    public Task Send(MailMessage message, CancellationToken ct) =>
        File.WriteAllTextAsync(
            Path.Combine(data.Folder("texts"), $"{message.Id}.txt"),
            $"To: {message.Recipient}\n\n{message.Text}\n",
            ct
        );
}
