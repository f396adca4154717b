using System.Text.Json;
using PlacePartners.Contracts.Access;

namespace PlacePartners.Access;

/// <summary>What a provider says about a person, checked.</summary>
internal sealed record ProviderAnswer(string Issuer, string IdToken, JsonElement Token, JsonElement? UserInfo)
{
    public string Subject => Text("sub")!;

    public string? Email => (Address.TryGetProperty("email", out var said) ? said.ToString() : null)?.Trim();

    public string? Name => Text("name")?.Trim();

    /// <summary>Null where the provider says nothing of it.</summary>
    public bool? IsEmailVerified =>
        !Address.TryGetProperty("email_verified", out var said)
            ? null
            : said.ValueKind == JsonValueKind.True
                || (said.ValueKind == JsonValueKind.String && said.GetString() == "true");

    /// <summary>Somebody with only the password could not have got in (RFC 8176).</summary>
    public bool IsBySecondStep => Texts("amr").Contains("mfa");

    /// <summary>When the person last showed who they are; null where the provider does not say.</summary>
    public DateTimeOffset? ShownAt =>
        Token.TryGetProperty("auth_time", out var seconds) && seconds.TryGetInt64(out var at)
            ? DateTimeOffset.FromUnixTimeSeconds(Math.Clamp(at, 0, 253402300799))
            : null;

    public IReadOnlyList<Role> RolesBy(SignInProvider provider)
    {
        var values = provider.RoleClaim.Length == 0 ? [] : Texts(provider.RoleClaim);
        return [.. provider.Rules.Where(rule => values.Contains(rule.Value)).Select(rule => rule.Role).Distinct()];
    }

    // Address and whether it is verified are read from the same place: else one could be said of another.
    private JsonElement Address => Token.TryGetProperty("email", out _) || UserInfo is null ? Token : UserInfo.Value;

    private string? Text(string claim) => Texts(claim) is [var only] ? only : null;

    private IReadOnlyList<string> Texts(string claim) =>
        Find(claim) switch
        {
            { ValueKind: JsonValueKind.String } text => [text.GetString()!],
            { ValueKind: JsonValueKind.Array } list =>
            [
                .. list.EnumerateArray()
                    .Where(one => one.ValueKind == JsonValueKind.String)
                    .Select(one => one.GetString()!),
            ],
            _ => [],
        };

    private JsonElement? Find(string claim) =>
        Token.TryGetProperty(claim, out var said) ? said
        : UserInfo is { ValueKind: JsonValueKind.Object } more && more.TryGetProperty(claim, out var added) ? added
        : null;
}
