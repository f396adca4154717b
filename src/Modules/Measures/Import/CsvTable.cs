using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using PlacePartners.Platform.Http;

namespace PlacePartners.Measures.Import;

/// <summary>A row of an uploaded file with the line, counted from 1, on which it begins.</summary>
internal sealed record CsvRow(int Line, IReadOnlyList<string> Cells);

/// <summary>What is wrong with one row, as a sentence for the person who uploads.</summary>
internal sealed record CsvRowProblem(int Line, string Sentence);

/// <summary>
/// A CSV file as it was uploaded: headings, the rows that can be read, and the rows that cannot. Comma, semicolon or tab;
/// any encoding that <see cref="CsvEncoding"/> knows. Cells have no space around them; blank lines are passed over.
/// </summary>
internal sealed class CsvTable
{
    /// <summary>The most rows below the headings.</summary>
    public const int MostRows = 100_000;

    private static readonly char[] Delimiters = [',', ';', '\t'];

    private readonly List<CsvRow> _rows = [];
    private readonly List<CsvRowProblem> _problems = [];

    private CsvTable(IReadOnlyList<string> headings) => Headings = headings;

    public IReadOnlyList<string> Headings { get; }

    public IReadOnlyList<CsvRow> Rows => _rows;

    public IReadOnlyList<CsvRowProblem> Problems => _problems;

    /// <summary>The position of a column by its heading, without regard to case; null when there is none.</summary>
    public int? PositionOf(string heading)
    {
        var position = Headings
            .ToList()
            .FindIndex(name => name.Equals(heading.Trim(), StringComparison.OrdinalIgnoreCase));
        return position < 0 ? null : position;
    }

    /// <summary>
    /// Reads a file. Refused, with a sentence: what is not text, no or unusable headings, the same heading twice, no rows, more
    /// than <see cref="MostRows"/> rows. A row that does not fit the headings becomes one of <see cref="Problems"/>.
    /// </summary>
    public static bool TryRead(
        byte[] file,
        [NotNullWhen(true)] out CsvTable? table,
        [NotNullWhen(false)] out string? problem
    )
    {
        table = null;
        if (CsvEncoding.Decode(file) is not { } text)
        {
            problem = "This is not a CSV file. Open it in your spreadsheet, save it as CSV, and upload that.";
            return false;
        }

        using var reader = new StringReader(text);
        using var parser = new CsvParser(
            reader,
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                Delimiter = DelimiterOf(text).ToString(),
                IgnoreBlankLines = false,
                BadDataFound = null,
            }
        );

        var headings = FirstRow(parser);
        problem = ProblemWith(headings);
        if (problem is not null)
        {
            return false;
        }

        var read = new CsvTable(headings);
        problem = read.ReadRows(parser);
        table = problem is null ? read : null;
        return problem is null;
    }

    private static List<string> FirstRow(CsvParser parser)
    {
        while (parser.Read())
        {
            var cells = CellsOf(parser);
            if (cells.Exists(cell => cell.Length > 0))
            {
                var last = cells.FindLastIndex(cell => cell.Length > 0);
                return cells[..(last + 1)];
            }
        }

        return [];
    }

    private static string? ProblemWith(List<string> headings)
    {
        if (headings.Count == 0)
        {
            return "The file is empty: its first line must hold the column headings.";
        }

        if (
            headings.TrueForAll(heading =>
                heading.Length == 0 || Figure.TryParse(heading, out var figure, out _) && figure.Value is not null
            )
        )
        {
            return "The first line must hold the column headings, but it holds only numbers.";
        }

        if (headings.IndexOf("") is var blank and >= 0)
        {
            return $"Column {blank + 1} has no heading.";
        }

        var twice = headings
            .GroupBy(heading => heading, StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(same => same.Count() > 1);
        return twice is null
            ? null
            : $"The heading “{twice.Key}” stands over {twice.Count()} columns. Give each column a heading of its own.";
    }

    private string? ReadRows(CsvParser parser)
    {
        var line = parser.RawRow + 1;
        for (; parser.Read(); line = parser.RawRow + 1)
        {
            var cells = CellsOf(parser);
            if (cells.TrueForAll(cell => cell.Length == 0))
            {
                continue;
            }

            if (_rows.Count + _problems.Count == MostRows)
            {
                return "The file has more than 100,000 rows. Split it into smaller files.";
            }

            if (ProblemWith(cells, parser.RawRecord) is { } sentence)
            {
                _problems.Add(new CsvRowProblem(line, sentence));
            }
            else
            {
                _rows.Add(new CsvRow(line, cells[..Headings.Count]));
            }
        }

        return _rows.Count + _problems.Count == 0 ? "The file has headings but no rows." : null;
    }

    private string? ProblemWith(List<string> cells, string record) =>
        cells switch
        {
            _ when record.Count(character => character == '"') % 2 == 1 =>
                "A quotation mark is opened and never closed.",
            _ when cells.Count < Headings.Count || cells.Skip(Headings.Count).Any(cell => cell.Length > 0) =>
                $"The row has {Count(cells.Count)}, but there are {Count(Headings.Count)} with a heading.",
            _ => null,
        };

    private static string Count(int cells) => cells == 1 ? "1 cell" : $"{cells} cells";

    private static List<string> CellsOf(CsvParser parser) => [.. (parser.Record ?? []).Select(cell => cell.Trim())];

    private static char DelimiterOf(string text)
    {
        var headings = CsvText
            .OutsideQuotes(text.TrimStart())
            .TakeWhile(character => character is not ('\r' or '\n'))
            .CountBy(character => character)
            .ToDictionary();
        return Delimiters.MaxBy(delimiter => headings.GetValueOrDefault(delimiter));
    }
}
