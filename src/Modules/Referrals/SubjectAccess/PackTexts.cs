using System.Security.Cryptography;
using System.Text;

namespace PlacePartners.Referrals;

/// <summary>
/// Through here goes every text that somebody wrote before it stands in a pack. What was struck out leaves a mark of one
/// length, whatever it was.
/// </summary>
internal sealed class PackTexts(IReadOnlyList<TextDecided> decided)
{
    public const string Struck = "[struck out: about somebody else]";

    private readonly Dictionary<string, TextDecided> known = decided.ToDictionary(text => text.Key);
    private readonly List<FreeText> all = [];

    public IReadOnlyList<FreeText> All => all;

    public bool AreAllDecided => all.TrueForAll(text => DecisionOn(text) is not null);

    /// <summary>Null while nobody has read the text as it stands now.</summary>
    public TextDecided? DecisionOn(FreeText text) =>
        known.GetValueOrDefault(text.Key) is { } decision && decision.Mark == text.Mark ? decision : null;

    public string Of(string kind, Guid id, string reference, string text)
    {
        if (text.Length == 0)
            return "";
        var key = $"{kind}:{id:N}";
        var free = new FreeText(key, kind, reference, text, MarkOf(text));
        all.Add(free);
        return DecisionOn(free) is { } decision ? Redact(text, decision) : text;
    }

    private static string MarkOf(string text) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));

    public static string Redact(string text, TextDecided decision)
    {
        if (decision.IsStruckOut)
            return Struck;
        foreach (
            var passage in decision.Passages.Where(words => words.Trim().Length > 0).OrderByDescending(w => w.Length)
        )
            text = text.Replace(passage.Trim(), Struck, StringComparison.OrdinalIgnoreCase);
        return text;
    }
}
