using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PlacePartners.Referrals;

/// <summary>What stands on a card. Nothing in a code looks or sounds like something else: it is read out on the phone.</summary>
internal static class CardCodes
{
    private const string Letters = "23456789CFGHJKMPQRTVWX";
    private const int Length = 10;
    private const int SecretBytes = 16;

    public static string NextCode() => RandomNumberGenerator.GetString(Letters, Length);

    public static string NextPin() =>
        RandomNumberGenerator.GetInt32(1_000_000).ToString("D6", CultureInfo.InvariantCulture);

    /// <summary>128 bits, for the picture that a phone's camera reads.</summary>
    public static string NextSecret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>A code as it is printed and read out: 7K3M2-QRTV4.</summary>
    public static string Written(string code) => $"{code[..5]}-{code[5..]}";

    public static string HashOfCode(string code) => Hash($"code {Tidy(code)}");

    public static string HashOfSecret(string secret) => Hash($"secret {secret.Trim().ToLowerInvariant()}");

    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>However it was typed: small letters, spaces and hyphens are the same.</summary>
    public static string Tidy(string typed) =>
        new([.. typed.ToUpperInvariant().Where(letter => letter is (>= '0' and <= '9') or (>= 'A' and <= 'Z'))]);
}
