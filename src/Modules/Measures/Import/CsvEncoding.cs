using System.Text;

namespace PlacePartners.Measures.Import;

/// <summary>
/// Finds out how the text of an uploaded file is encoded. Spreadsheets write UTF-8 with or without a mark, UTF-16
/// ("Unicode text"), or Windows-1252, and none of them says which.
/// </summary>
internal static class CsvEncoding
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>
    /// The text: by its byte order mark; else as UTF-16 when every second byte is mostly 0; else as UTF-8 when valid; else as
    /// Windows-1252. Null for what is not text, such as a workbook.
    /// </summary>
    public static string? Decode(byte[] file)
    {
        var text = file switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(file.AsSpan(3)),
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(file.AsSpan(2)),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(file.AsSpan(2)),
            _ when IsMostlyZero(file, 1) => Encoding.Unicode.GetString(file),
            _ when IsMostlyZero(file, 0) => Encoding.BigEndianUnicode.GetString(file),
            _ => Utf8(file) ?? Windows.GetString(file),
        };

        return
            text.Contains('\0', StringComparison.Ordinal) || text.StartsWith("PK\u0003\u0004", StringComparison.Ordinal)
            ? null
            : text;
    }

    private static bool IsMostlyZero(byte[] file, int first)
    {
        var pairs = Math.Min(file.Length, 4000) / 2;
        var (zeros, others) = (0, 0);
        for (var i = 0; i < pairs * 2; i += 2)
        {
            zeros += file[i + first] == 0 ? 1 : 0;
            others += file[i + 1 - first] == 0 ? 1 : 0;
        }

        return others == 0 && zeros * 2 > pairs;
    }

    private static string? Utf8(byte[] file)
    {
        try
        {
            return StrictUtf8.GetString(file);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
