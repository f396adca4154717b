using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace PlacePartners.Platform.Http;

/// <summary>Writes CSV that is safe to open in a spreadsheet, and tells what stands between the cells of another's.</summary>
public static partial class CsvText
{
    private const string FormulaStarts = "=+-@\t\r\n＝＋－＠";

    // CsvHelper would quote only for its own line end; a bare LF would then begin a row of the writer's choosing.
    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create("\",;\t\r\n");

    private static readonly CsvConfiguration Form = new(CultureInfo.InvariantCulture)
    {
        NewLine = "\r\n",
        ShouldQuote = cell => cell.Field.AsSpan().ContainsAny(NeedsQuotes),
    };

    /// <summary>A file to download: UTF-8 with the mark that spreadsheets need to read it as such.</summary>
    /// <param name="name">Of the file, such as services.csv.</param>
    public static FileContentHttpResult File(
        string name,
        IReadOnlyList<string> headings,
        IEnumerable<IReadOnlyList<string?>> rows
    ) =>
        TypedResults.File(
            [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Write(headings, rows))],
            "text/csv; charset=utf-8",
            name
        );

    /// <summary>
    /// The text of a file: comma-separated, lines ended by CR LF, cells quoted where needed (RFC 4180). A cell that a
    /// spreadsheet would run as a formula gets a leading apostrophe, unless it is a plain number.
    /// </summary>
    public static string Write(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string?>> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, Form))
        {
            foreach (var row in rows.Prepend(headings))
            {
                foreach (var cell in row)
                {
                    csv.WriteField(Neutralise(cell ?? ""));
                }

                csv.NextRecord();
            }
        }

        return text.ToString();
    }

    /// <summary>
    /// The cell as it may be written: with a leading apostrophe when it begins, spaces aside, with = + - @, tab, CR, LF or their
    /// full-width forms and is not a plain number such as -1,234.5 or +3%.
    /// </summary>
    /// <remarks>OWASP, CSV Injection.</remarks>
    public static string Neutralise(string cell)
    {
        var start = cell.TrimStart(' ', '\u00A0');
        return
            start.Length > 0
            && FormulaStarts.Contains(start[0], StringComparison.Ordinal)
            && !PlainNumber().IsMatch(cell)
            ? $"'{cell}"
            : cell;
    }

    /// <summary>The characters that are not within quotation marks: there a delimiter parts cells, and a line end ends a row.</summary>
    public static IEnumerable<char> OutsideQuotes(string text)
    {
        var quoted = false;
        foreach (var character in text)
        {
            quoted ^= character == '"';
            if (!quoted)
                yield return character;
        }
    }

    [GeneratedRegex(@"\A[+-]?([0-9]+|[0-9]{1,3}(,[0-9]{3})+)?(\.[0-9]+)?([eE][+-]?[0-9]+)?%?\z(?<=[0-9]%?)")]
    private static partial Regex PlainNumber();
}
