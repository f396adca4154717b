using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using PlacePartners.Platform.Files;

namespace PlacePartners.Platform.Data;

/// <summary>
/// What the database does not know: the key that signs each row and anchor of the audit, and the encryption of words
/// that were looked for. The key is Audit:Key, 32 bytes or more as base64, or a file in the data directory.
/// </summary>
public sealed class AuditSecrets
{
    private const int Size = 32;
    private readonly byte[] key;
    private readonly IDataProtectionProvider protection;

    internal AuditSecrets(byte[] key, IDataProtectionProvider protection) =>
        (this.key, this.protection) = (key, protection);

    /// <summary>The host's secrets; the key is made at the first start.</summary>
    /// <exception cref="InvalidOperationException">The configured key is too short.</exception>
    public static AuditSecrets Of(IConfiguration configuration, DataDirectory data, IDataProtectionProvider protection)
    {
        var key = configuration["Audit:Key"] is { Length: > 0 } configured
            ? Convert.FromBase64String(configured)
            : Convert.FromBase64String(
                SecretFile.ReadOrMake(
                    Path.Combine(data.Folder("keys"), "audit.key"),
                    () => Convert.ToBase64String(RandomNumberGenerator.GetBytes(Size))
                )
            );
        if (key.Length < Size)
            throw new InvalidOperationException("Audit:Key is too short: give 32 random bytes or more as base64.");
        return new AuditSecrets(key, protection);
    }

    internal void Sign(IAuditRow row) => row.Sign(Mac(AuditText.Of(row)));

    internal bool Wrote(IAuditRow row) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(row.Mac),
            Encoding.ASCII.GetBytes(Mac(AuditText.Of(row)))
        );

    internal string Mac(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(HMACSHA256.HashData(key, bytes));

    internal string Hide(Guid? trail, string words) => Protector(trail).Protect(words);

    /// <summary>The words that were looked for, from the row that keeps them.</summary>
    /// <exception cref="CryptographicException">They are of another trail, were altered, or their key is gone.</exception>
    public string Reveal(IAuditRow row) => Protector(row.Trail).Unprotect(row.Sought!);

    private IDataProtector Protector(Guid? trail) =>
        protection.CreateProtector("Audit search words", trail?.ToString() ?? "host");
}
