using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Http;

namespace PlacePartners.Partnerships.Partners;

/// <summary>A row of a pasted list.</summary>
internal sealed record ListedInvitee(int Line, Invitee Invitee, string? Problem);

/// <summary>
/// Reads organisation, e-mail and sector from text that a spreadsheet put on the clipboard, or from CSV: in this order, or
/// in that of a first row of headings. A row ends with its line, so that a fault in one spoils no other.
/// </summary>
internal static class InvitationList
{
    public const int Longest = 100;

    private static readonly string[] EmailHeadings = ["email", "mail", "emailaddress", "contactemail"];
    private static readonly string[] SectorHeadings = ["sector", "type", "kind"];

    private static readonly Columns InOrder = new(0, 1, 2);

    public static IReadOnlyList<ListedInvitee> Read(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var delimiter = DelimiterOf(lines);
        var rows = new List<ListedInvitee>();
        Columns? columns = null;
        foreach (var (index, line) in lines.Index().Where(line => line.Item.Trim().Length > 0))
        {
            var cells = CellsOf(line, delimiter);
            if (cells.TrueForAll(cell => cell.Length == 0))
                continue;
            var headings = columns is null ? HeadingsIn(cells) : null;
            columns ??= headings ?? InOrder;
            if (headings is null)
                rows.Add(Row(index + 1, cells, columns, HasOpenQuote(line)));
            if (rows.Count > Longest)
                throw Refusal.Field("text", $"Invite {Longest} organisations or fewer at a time.");
        }
        return rows.Count > 0
            ? rows
            : throw Refusal.Field("text", "Paste at least one row with an organisation and an e-mail address.");
    }

    // An organisation's name may hold commas, so they part the cells only where nothing else does.
    private static char DelimiterOf(IEnumerable<string> lines)
    {
        var plain = lines.SelectMany(CsvText.OutsideQuotes).ToHashSet();
        return plain.Contains('\t') ? '\t'
            : plain.Contains(';') ? ';'
            : ',';
    }

    private static List<string> CellsOf(string line, char delimiter)
    {
        using var csv = new CsvParser(
            new StringReader(line),
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                Delimiter = delimiter.ToString(),
                HasHeaderRecord = false,
                BadDataFound = null,
                Mode = HasOpenQuote(line) ? CsvMode.NoEscape : CsvMode.RFC4180,
            }
        );
        return csv.Read() ? [.. csv.Record!.Select(cell => cell.Trim())] : [];
    }

    private static bool HasOpenQuote(string line) => line.Count(character => character == '"') % 2 == 1;

    private static Columns? HeadingsIn(List<string> cells)
    {
        var headings = cells.ConvertAll(Letters);
        var email = headings.FindIndex(EmailHeadings.Contains);
        if (email < 0)
            return null;
        var sector = headings.FindIndex(SectorHeadings.Contains);
        var organisation = headings.FindIndex(heading => heading.StartsWith("organi", StringComparison.Ordinal));
        if (organisation < 0)
            organisation = Enumerable.Range(0, 3).First(column => column != email && column != sector);
        return new Columns(organisation, email, sector);
    }

    private static ListedInvitee Row(int line, List<string> cells, Columns columns, bool hasOpenQuote)
    {
        var name = cells.ElementAtOrDefault(columns.Organisation) ?? "";
        var email = cells.ElementAtOrDefault(columns.Email) ?? "";
        var sector = cells.ElementAtOrDefault(columns.Sector) ?? "";
        if (name.Contains('@') && !email.Contains('@'))
            (name, email) = (email, name);
        var known = SectorOf(sector);
        return new ListedInvitee(line, new Invitee(name, email, known ?? Sector.Voluntary), ProblemWith());

        string? ProblemWith() =>
            hasOpenQuote && cells.Exists(cell => cell.StartsWith('"'))
                ? "A quotation mark is opened and never closed in this row."
            : known is null
                ? $"We do not know the sector \"{sector}\". Use statutory, voluntary, community, faith, private or resident-led."
            : null;
    }

    private static Sector? SectorOf(string text)
    {
        var letters = Letters(text);
        if (letters.Length == 0)
            return Sector.Voluntary;
        return Enum.TryParse<Sector>(letters, ignoreCase: true, out var sector) ? sector : null;
    }

    private static string Letters(string text) => new([.. text.Where(char.IsLetter).Select(char.ToLowerInvariant)]);

    /// <param name="Sector">-1 where the list has none.</param>
    private sealed record Columns(int Organisation, int Email, int Sector);
}
