using System.IO.Compression;
using System.Text;

namespace PlacePartners.Referrals;

/// <summary>
/// Looks in a PDF for what acts by itself or hides other files (ISO 32000-1: 7.11.4 embedded files, 12.6.4 actions,
/// 13.6 rich media, 12.7.8 XFA). Object streams are unpacked for it; what cannot be looked into is refused.
/// </summary>
internal static class PdfScan
{
    private const int MostUnpacked = 128 * 1024 * 1024;
    private const int EndWithin = 1024;
    private const int LongestName = 64;

    private static readonly string[] Acting =
    [
        "/JavaScript",
        "/Launch",
        "/ImportData",
        "/SubmitForm",
        "/RichMedia",
        "/GoToE",
        "/XFA",
    ];

    private static readonly string[] Hiding = ["/EmbeddedFile", "/EmbeddedFiles"];
    private static readonly string[] OtherPacking =
    [
        "/LZWDecode",
        "/ASCIIHexDecode",
        "/ASCII85Decode",
        "/RunLengthDecode",
        "/Crypt",
        "/Predictor",
    ];

    /// <summary>What is wrong with it, in a sentence for whoever sent it; null where nothing is.</summary>
    public static string? ProblemOf(byte[] content)
    {
        var text = Plain(Encoding.Latin1.GetString(content));
        if (!text[Math.Max(0, text.Length - EndWithin)..].Contains("%%EOF", StringComparison.Ordinal))
            return "The PDF is cut off or damaged. Save it anew and try again.";
        if (Names(text, ["/Encrypt"]))
            return "The PDF is locked with a password, so it cannot be looked at for harm. Save it without one.";
        var found = new Found();
        found.Look(text);
        if (Unpack(content, text, found) is { } problem)
            return problem;
        if (found.Acts)
            return "The PDF holds a program or a form that acts by itself. Print it to a new PDF and send that.";
        if (found.Hides)
            return "The PDF has other files inside it. Print it to a new PDF, and send the other files by themselves.";
        return null;
    }

    private sealed class Found
    {
        public bool Acts { get; private set; }
        public bool Hides { get; private set; }
        public int Unpacked { get; set; }

        public void Look(string plain)
        {
            Acts |= Names(plain, Acting);
            Hides |= Names(plain, Hiding);
        }
    }

    // A name may be written with any of its letters as #4A.
    private static string Plain(string text)
    {
        if (!text.Contains('#', StringComparison.Ordinal))
            return text;
        var plain = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (
                text[at] == '#'
                && at + 2 < text.Length
                && char.IsAsciiHexDigit(text[at + 1])
                && char.IsAsciiHexDigit(text[at + 2])
            )
            {
                plain.Append((char)Convert.ToByte(text.Substring(at + 1, 2), 16));
                at += 2;
            }
            else
                plain.Append(text[at]);
        }
        return plain.ToString();
    }

    private static bool Names(string text, string[] names) =>
        names.Any(name =>
        {
            for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; )
            {
                var after = at + name.Length;
                if (after == text.Length || !char.IsAsciiLetterOrDigit(text[after]))
                    return true;
                at = text.IndexOf(name, after, StringComparison.Ordinal);
            }
            return false;
        });

    // Every stream is tried, whatever is said of it: what is said may be meant to mislead.
    private static string? Unpack(byte[] content, string text, Found found)
    {
        if (Names(text, ["/ObjStm"]) && OtherPacking.Any(name => BesideObjects(text, name)))
            return "The PDF is packed in a way that cannot be looked into. Print it to a new PDF and send that.";
        var raw = text.Length == content.Length ? text : Encoding.Latin1.GetString(content);
        for (var at = raw.IndexOf("stream", StringComparison.Ordinal); at >= 0; )
        {
            var begin = at + "stream".Length;
            while (begin < content.Length && content[begin] is (byte)'\r' or (byte)'\n')
                begin++;
            if (begin + 1 < content.Length && IsPacked(content[begin], content[begin + 1]))
                Inflate(content, begin, found);
            if (found.Unpacked > MostUnpacked)
                return "The PDF unpacks to more than can be looked into. Print it to a new PDF and send that.";
            at = raw.IndexOf("stream", at + 1, StringComparison.Ordinal);
        }
        return null;
    }

    // The dictionary of an object stream stands between its "obj" and its "stream".
    private static bool BesideObjects(string text, string name)
    {
        for (var at = text.IndexOf("/ObjStm", StringComparison.Ordinal); at >= 0; )
        {
            var from = Math.Max(0, text.LastIndexOf("obj", at, StringComparison.Ordinal));
            var to = text.IndexOf("stream", at + 7, StringComparison.Ordinal);
            if (Names(text[from..(to < 0 ? text.Length : to)], [name]))
                return true;
            at = text.IndexOf("/ObjStm", at + 7, StringComparison.Ordinal);
        }
        return false;
    }

    // RFC 1950: deflate, and the two bytes are a multiple of 31.
    private static bool IsPacked(byte first, byte second) => (first & 0x0F) == 8 && ((first << 8) + second) % 31 == 0;

    private static void Inflate(byte[] content, int begin, Found found)
    {
        using var packed = new MemoryStream(content, begin, content.Length - begin);
        using var inflated = new ZLibStream(packed, CompressionMode.Decompress);
        var (piece, before) = (new byte[64 * 1024], "");
        try
        {
            for (int read; found.Unpacked <= MostUnpacked && (read = inflated.Read(piece)) > 0; found.Unpacked += read)
            {
                // A name may lie across two pieces, even with each of its letters written out.
                var window = before + Encoding.Latin1.GetString(piece, 0, read);
                found.Look(Plain(window));
                before = window[Math.Max(0, window.Length - LongestName)..];
            }
        }
        catch (InvalidDataException)
        {
            // No stream after all, or one that is damaged: what came out so far was looked at.
        }
    }
}
