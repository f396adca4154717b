using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Access;

/// <summary>A domain of e-mail addresses that an organisation says is its own, and proves by a record in the DNS.</summary>
[Global("somebody who signs in is not in a partnership yet")]
internal sealed partial class SignInDomain : Entity
{
    // Whoever answers here answers for addresses of everybody.
    private static readonly HashSet<string> OfEverybody =
    [
        "aol.com",
        "btinternet.com",
        "fastmail.com",
        "gmail.com",
        "gmx.co.uk",
        "gmx.com",
        "googlemail.com",
        "hotmail.co.uk",
        "hotmail.com",
        "icloud.com",
        "live.co.uk",
        "live.com",
        "mac.com",
        "mail.com",
        "me.com",
        "msn.com",
        "outlook.com",
        "proton.me",
        "protonmail.com",
        "sky.com",
        "talktalk.net",
        "virginmedia.com",
        "yahoo.co.uk",
        "yahoo.com",
        "ymail.com",
        "zoho.com",
    ];

    private SignInDomain() { }

    public Guid ProviderId { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>What the record in the DNS must say.</summary>
    public string Proof { get; private set; } = "";

    public DateTimeOffset? VerifiedAt { get; private set; }

    /// <summary>The name while it is verified: one provider of the host at a time has it.</summary>
    public string? VerifiedName { get; private set; }

    public string RecordName => $"_placepartners.{Name}";

    public static SignInDomain Of(Guid providerId, string name) =>
        new()
        {
            ProviderId = providerId,
            Name = name,
            Proof = $"placepartners-sign-in={Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16))}",
        };

    /// <summary>Compares what the DNS says now; a domain whose record is gone is no longer verified.</summary>
    public void Compare(IReadOnlyList<string> records, DateTimeOffset now)
    {
        var isProved = records.Any(text => text.Trim() == Proof);
        VerifiedAt = isProved ? VerifiedAt ?? now : null;
        VerifiedName = isProved ? Name : null;
    }

    /// <summary>The form in which domains are kept and compared: ASCII in small letters. Refuses what is none.</summary>
    public static string Form(string written)
    {
        var name = Ascii(written.Trim().TrimStart('@'));
        if (name is null || !Names().IsMatch(name))
            throw Refusal.Field("domains", "Enter what stands behind the @ of your addresses, such as example.org.");
        if (OfEverybody.Contains(name))
            throw Refusal.Field(
                "domains",
                $"Anybody can have an address at {name}, so it cannot open your organisation."
            );
        return name;
    }

    /// <summary>What stands behind the @; null where an address has nothing that could be a domain.</summary>
    public static string? Behind(string? email) =>
        email?.LastIndexOf('@') is { } at and > 0
        && Ascii(email[(at + 1)..].Trim()) is { } name
        && Names().IsMatch(name)
            ? name
            : null;

    private static string? Ascii(string name)
    {
        try
        {
            return new IdnMapping().GetAscii(name).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"\A(?=.{4,190}\z)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]\z")]
    private static partial Regex Names();
}
