using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>Calls the addresses that organisations named: public ones alone, with a signature by which they know us.</summary>
internal sealed class WebhookClient : IDisposable
{
    private readonly bool allowsPrivate;
    private readonly HttpClient client;

    public WebhookClient(IConfiguration configuration)
    {
        allowsPrivate = configuration.GetValue("Webhooks:PrivateAddresses", false);
        client = PublicNetwork.Client(allowsPrivate);
    }

    public void Dispose() => client.Dispose();

    /// <summary>The address as it is kept. Refused at its field: what is not https, or names a number or a person in place of a host.</summary>
    public string Check(string address)
    {
        if (
            !Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri)
            || uri.UserInfo.Length > 0
            || uri.Fragment.Length > 0
            || !(IsPublicName(uri) || (allowsPrivate && uri.IsLoopback))
        )
            throw Refusal.Field(
                "address",
                "Enter an https address with a public name, such as https://example.org/told."
            );
        return uri.AbsoluteUri;
    }

    /// <summary>Sends a message. Answers with the HTTP status; null where nobody answered.</summary>
    public async Task<int?> Send(Webhook webhook, WebhookDelivery delivery, DateTimeOffset now, CancellationToken ct)
    {
        var body = JsonSerializer.Serialize(
            new
            {
                id = delivery.Id,
                @event = delivery.Event,
                occurredAt = delivery.OccurredAt,
                referralId = delivery.ReferralId,
            }
        );
        using var request = new HttpRequestMessage(HttpMethod.Post, webhook.Address);
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        request.Headers.Add("PlacePartners-Delivery", delivery.Id.ToString());
        request.Headers.Add("PlacePartners-Signature", Sign(webhook.Secret, body, now));
        try
        {
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
            return (int)answer.StatusCode;
        }
        catch (Exception failure)
            when (failure is HttpRequestException or IOException
                || (failure is OperationCanceledException && !ct.IsCancellationRequested)
            )
        {
            return null;
        }
    }

    /// <summary>
    /// t=seconds since 1970, v1=the HMAC-SHA256 of those seconds, a full stop and the body, in hexadecimal, with the secret as
    /// key. The time stands in what is signed, so that a message caught on its way cannot be sent again later.
    /// </summary>
    public static string Sign(string secret, string body, DateTimeOffset now)
    {
        var at = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{at}.{body}"));
        return $"t={at},v1={Convert.ToHexStringLower(hash)}";
    }

    private static bool IsPublicName(Uri uri) =>
        uri.Scheme == Uri.UriSchemeHttps
        && uri.HostNameType == UriHostNameType.Dns
        && uri.Host.Contains('.', StringComparison.Ordinal)
        && !uri.IsLoopback;
}
