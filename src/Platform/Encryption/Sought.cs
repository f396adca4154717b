using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;

namespace PlacePartners.Platform.Encryption;

/// <summary>
/// Finds people by how the words of their names begin, without the names: each beginning is kept as an HMAC-SHA-256 under
/// a key of the partnership, cut to 48 bits. Whoever has the database alone learns which people share a beginning.
/// </summary>
public sealed class Sought
{
    /// <summary>The column that holds the marks of a person's names.</summary>
    public const string Column = PersonalColumns.SoughtBy;

    private const int Longest = 16;

    private Sought(IReadOnlyList<string> now, IReadOnlyList<string> before) => (Now, Before) = (now, before);

    /// <summary>What the index of a person must hold, all of it.</summary>
    public IReadOnlyList<string> Now { get; }

    /// <summary>The same under the key before, while a new one is brought in.</summary>
    public IReadOnlyList<string> Before { get; }

    /// <summary>Makes ready to look for words in the current partnership.</summary>
    public static Sought For(AppDb db, string words)
    {
        var owner = new KeyOwner(db.TenantId);
        db.Keys.Newest(owner);
        var versions = db.Keys.Versions(owner)!;
        var (now, before) = (Marks(versions[^1], WordsOf(words)), Marks(versions[0], WordsOf(words)));
        // Only signs and spaces: nobody is found by them.
        return now.Count == 0 ? new(["-"], ["-"]) : new(now, before);
    }

    internal static string IndexOf(PersonalKeys keys, KeyOwner owner, IEnumerable<string> texts)
    {
        var key = keys.Newest(owner.Above)!;
        var beginnings = texts
            .SelectMany(WordsOf)
            .SelectMany(word => Enumerable.Range(1, word.Length).Select(length => word[..length]))
            .Distinct();
        return string.Join(' ', Marks(key, beginnings).Order(StringComparer.Ordinal));
    }

    private static List<string> Marks(DataKey key, IEnumerable<string> words)
    {
        var secret = PersonalKeys.For("sought", key);
        return
        [
            .. words.Select(word =>
                Convert.ToHexStringLower(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(word))[..6])
            ),
        ];
    }

    // "O'Brien-Núñez" is sought as obrien and nunez.
    private static IEnumerable<string> WordsOf(string text)
    {
        var letters = text.Normalize(NormalizationForm.FormD)
            .Where(c =>
                CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && c is not ('\'' or '’')
            )
            .Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ');
        return string.Concat(letters)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word[..Math.Min(word.Length, Longest)]);
    }
}
