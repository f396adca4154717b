using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using PlacePartners.Platform.Http;

namespace PlacePartners.Access;

/// <summary>
/// What providers say of themselves, and the one client that speaks with them. A coordinator names the issuer, so it never
/// leads into a private network, unless Access:PrivateIssuers says that it may (as in the demo place).
/// </summary>
public sealed class Issuers : IDisposable
{
    private const int LongestAnswer = 512 * 1024;
    private static readonly TimeSpan BetweenRenewals = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, ConfigurationManager<OpenIdConnectConfiguration>> known = new();
    private readonly ConcurrentDictionary<string, long> renewed = new();
    private readonly bool allowsPrivate;

    internal Issuers(IConfiguration configuration)
    {
        allowsPrivate = configuration.GetValue("Access:PrivateIssuers", configuration.GetValue("Demo", false));
        Client = PublicNetwork.Client(allowsPrivate, LongestAnswer);
    }

    internal HttpClient Client { get; }

    /// <summary>The description at the issuer's well-known address, with its keys, read again now and then.</summary>
    /// <exception cref="Refusal">It cannot be read, is another issuer's, or names addresses that are not safe.</exception>
    internal async Task<OpenIdConnectConfiguration> Of(string issuer, CancellationToken ct)
    {
        try
        {
            var said = await Manager(issuer).GetConfigurationAsync(ct);
            if (said.Issuer != issuer || !Addresses(said).All(IsAllowed) || said.AuthorizationEndpoint is null)
                throw Unread();
            return said;
        }
        catch (Exception failure)
            when (failure is InvalidOperationException or IOException or HttpRequestException or ArgumentException)
        {
            known.TryRemove(issuer, out _);
            throw Unread();
        }
    }

    /// <summary>
    /// Has the description and the keys read anew: a provider changes them now and then. False where that was done less than
    /// a minute ago, so that tokens with made-up keys cause no more than that.
    /// </summary>
    internal bool Renew(string issuer)
    {
        if (renewed.TryGetValue(issuer, out var at) && Stopwatch.GetElapsedTime(at) < BetweenRenewals)
            return false;
        renewed[issuer] = Stopwatch.GetTimestamp();
        known.TryRemove(issuer, out _);
        return true;
    }

    /// <summary>https, or http to this machine where private issuers are allowed.</summary>
    internal bool IsAllowed(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || (allowsPrivate && uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));

    internal static bool IsPublic(IPAddress address) => PublicNetwork.IsPublic(address);

    internal static Refusal Unread() =>
        Refusal.Rule(
            "own-sign-in-unread",
            "Your organisation's sign-in does not answer as it should. Try again later."
        );

    public void Dispose() => Client.Dispose();

    private ConfigurationManager<OpenIdConnectConfiguration> Manager(string issuer) =>
        known.GetOrAdd(
            issuer,
            one => new ConfigurationManager<OpenIdConnectConfiguration>(
                $"{one.TrimEnd('/')}/.well-known/openid-configuration",
                new OpenIdConnectConfigurationRetriever(),
                new HttpDocumentRetriever(Client) { RequireHttps = !IsLoopback(one) }
            )
        );

    private bool IsLoopback(string issuer) => IsAllowed(issuer) && new Uri(issuer).IsLoopback;

    private static IEnumerable<string> Addresses(OpenIdConnectConfiguration said) =>
        new[]
        {
            said.AuthorizationEndpoint,
            said.TokenEndpoint,
            said.JwksUri,
            said.UserInfoEndpoint,
            said.EndSessionEndpoint,
        }.Where(address => !string.IsNullOrEmpty(address));
}
