using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace PlacePartners.Tests.Access;

/// <summary>
/// An OpenID Connect provider on this machine. It keeps to the rules unless a test has it write something else into a
/// token, and gives each code once, to the client with the right secret and verifier.
/// </summary>
internal sealed class TestProvider : IAsyncDisposable
{
    public const string ClientId = "placepartners";
    public const string Secret = "a secret of the provider";

    private readonly ConcurrentDictionary<string, Ticket> codes = new();
    private RSA key = RSA.Create(2048);
    private readonly WebApplication web;
    private readonly TimeProvider clock;

    // A later provider may get the port of an earlier one, and would be taken for it.
    private readonly string path = $"/{Guid.CreateVersion7():N}";

    private TestProvider(TimeProvider clock)
    {
        this.clock = clock;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        web = builder.Build();
        var own = web.MapGroup(path);
        own.MapGet("/.well-known/openid-configuration", Description);
        own.MapGet("/keys", Keys);
        own.MapPost("/token", (Delegate)Token);
        own.MapGet("/me", (Func<HttpContext, IResult>)(http => Results.Json(PersonAt(http))));
    }

    public string Issuer { get; private set; } = "";

    public bool HasUserInfo { get; init; }

    /// <summary>What the description says instead of the truth.</summary>
    public string? DescribedIssuer { get; set; }

    public static async Task<TestProvider> Start(App app, bool hasUserInfo = false)
    {
        var provider = new TestProvider(app.Clock) { HasUserInfo = hasUserInfo };
        await provider.web.StartAsync();
        var server = provider.web.Services.GetRequiredService<IServer>();
        provider.Issuer = server.Features.Get<IServerAddressesFeature>()!.Addresses.Single() + provider.path;
        return provider;
    }

    /// <summary>Signs with another key from now on, and publishes that one alone.</summary>
    public void ChangesItsKey()
    {
        key.Dispose();
        key = RSA.Create(2048);
    }

    /// <summary>The person signs in at the page that the browser was sent to; gives the code to come back with.</summary>
    public string CodeFor(Uri page, Said said)
    {
        var asked = HttpUtility.ParseQueryString(page.Query);
        asked["client_id"].ShouldBe(ClientId);
        asked["code_challenge_method"].ShouldBe("S256");
        asked["response_type"].ShouldBe("code");
        var code = Guid.CreateVersion7().ToString("N");
        codes[code] = new Ticket(asked["nonce"]!, asked["code_challenge"]!, asked["redirect_uri"]!, said);
        return code;
    }

    public async ValueTask DisposeAsync()
    {
        await web.DisposeAsync();
        key.Dispose();
    }

    private IResult Description() =>
        Results.Json(
            new Dictionary<string, object?>
            {
                ["issuer"] = DescribedIssuer ?? Issuer,
                ["authorization_endpoint"] = $"{Issuer}/authorize",
                ["token_endpoint"] = $"{Issuer}/token",
                ["jwks_uri"] = $"{Issuer}/keys",
                ["userinfo_endpoint"] = HasUserInfo ? $"{Issuer}/me" : null,
                ["end_session_endpoint"] = $"{Issuer}/end",
                ["token_endpoint_auth_methods_supported"] = new[] { "client_secret_basic" },
            }
        );

    private IResult Keys()
    {
        var open = key.ExportParameters(false);
        var published = new
        {
            kty = "RSA",
            use = "sig",
            kid = "one",
            alg = "RS256",
            n = Encoded(open.Modulus!),
            e = Encoded(open.Exponent!),
        };
        return Results.Json(new { keys = new[] { published } });
    }

    private async Task<IResult> Token(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync();
        var right = $"{Uri.EscapeDataString(ClientId)}:{Uri.EscapeDataString(Secret)}";
        var isClient =
            http.Request.Headers.Authorization == $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes(right))}";
        if (!isClient || !codes.TryRemove(form["code"].ToString(), out var ticket))
            return Results.Json(new { error = "invalid_grant" }, statusCode: 400);
        var challenge = Encoded(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        if (challenge != ticket.Challenge || form["redirect_uri"] != ticket.RedirectUri)
            return Results.Json(new { error = "invalid_grant" }, statusCode: 400);
        return Results.Json(
            new
            {
                access_token = Encoded(JsonSerializer.SerializeToUtf8Bytes(ticket.Said.InUserInfo)),
                token_type = "Bearer",
                expires_in = 300,
                id_token = Written(ticket),
            }
        );
    }

    private static Dictionary<string, object> PersonAt(HttpContext http) =>
        JsonSerializer.Deserialize<Dictionary<string, object>>(
            Decoded(http.Request.Headers.Authorization.ToString()["Bearer ".Length..])
        )!;

    private string Written(Ticket ticket)
    {
        var now = clock.GetUtcNow().ToUnixTimeSeconds();
        var claims = new Dictionary<string, object>
        {
            ["iss"] = Issuer,
            ["aud"] = ClientId,
            ["nonce"] = ticket.Nonce,
            ["iat"] = now,
            ["exp"] = now + 300,
            ["auth_time"] = now,
        };
        foreach (var (claim, value) in ticket.Said.InToken)
            claims[claim] = value;
        ticket.Said.Instead?.Invoke(claims);
        var head = new Dictionary<string, object>
        {
            ["alg"] = ticket.Said.Algorithm,
            ["kid"] = "one",
            ["typ"] = "JWT",
        };
        var text =
            $"{Encoded(JsonSerializer.SerializeToUtf8Bytes(head))}.{Encoded(JsonSerializer.SerializeToUtf8Bytes(claims))}";
        return $"{text}.{Encoded(Signed(Encoding.ASCII.GetBytes(text), ticket.Said))}";
    }

    private byte[] Signed(byte[] text, Said said) =>
        said.Algorithm switch
        {
            "none" => [],
            "HS256" => HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret.PadRight(32)), text),
            _ => (said.Key ?? key).SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        };

    private static string Encoded(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);

    private static byte[] Decoded(string text) => System.Buffers.Text.Base64Url.DecodeFromChars(text);

    private sealed record Ticket(string Nonce, string Challenge, string RedirectUri, Said Said);
}

/// <summary>What a provider says about a person.</summary>
internal sealed record Said(string Subject, string Email)
{
    public Dictionary<string, object> More { get; init; } = new() { ["email_verified"] = true, ["name"] = "Odd Own" };

    /// <summary>Changes the claims of the token, as an attacker would like to.</summary>
    public Action<Dictionary<string, object>>? Instead { get; init; }

    public string Algorithm { get; init; } = "RS256";

    public RSA? Key { get; init; }

    /// <summary>The provider says who it is only where it is asked afterwards.</summary>
    public bool IsInUserInfo { get; init; }

    public Dictionary<string, object> InToken => IsInUserInfo ? new() { ["sub"] = Subject } : All;

    public Dictionary<string, object> InUserInfo => All;

    private Dictionary<string, object> All => new(More) { ["sub"] = Subject, ["email"] = Email };
}
