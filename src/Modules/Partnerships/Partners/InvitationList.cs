using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Http;

namespace PlacePartners.Partnerships.Partners;

/// <summary>A row of a pasted list.</summary>
internal sealed record ListedInvitee(int Line, Invitee Invitee, string? Problem);

/// <summary>Reads organisation, e-mail and sector from text that a spreadsheet put on the clipboard, or from CSV.</summary>
internal static class InvitationList
{
    public const int Longest = 100;

    private static readonly string[] EmailHeadings = ["email", "e-mail", "e-mail address", "email address"];

    public static IReadOnlyList<ListedInvitee> Read(string text)
    {
        using var csv = new CsvParser(new StringReader(text), Form(text));
        var rows = new List<ListedInvitee>();
        while (csv.Read())
        {
            var cells = csv.Record!.Select(cell => cell.Trim()).ToList();
            if (cells.TrueForAll(cell => cell.Length == 0) || (rows.Count == 0 && cells.Exists(IsHeading)))
                continue;
            rows.Add(Row(csv.RawRow, cells));
            if (rows.Count > Longest)
                throw Refusal.Field("text", $"Invite {Longest} organisations or fewer at a time.");
        }
        return rows.Count > 0
            ? rows
            : throw Refusal.Field("text", "Paste at least one row with an organisation and an e-mail address.");
    }

    private static ListedInvitee Row(int line, List<string> cells)
    {
        var (name, email, sector) = (cells[0], cells.ElementAtOrDefault(1) ?? "", cells.ElementAtOrDefault(2) ?? "");
        if (name.Contains('@') && !email.Contains('@'))
            (name, email) = (email, name);
        var known = SectorOf(sector);
        return new ListedInvitee(
            line,
            new Invitee(name, email, known ?? Sector.Voluntary),
            known is null
                ? $"We do not know the sector \"{sector}\". Use statutory, voluntary, community, faith, private or resident-led."
                : null
        );
    }

    private static Sector? SectorOf(string text)
    {
        var letters = new string([.. text.Where(char.IsLetter)]);
        if (letters.Length == 0)
            return Sector.Voluntary;
        return Enum.TryParse<Sector>(letters, ignoreCase: true, out var sector) ? sector : null;
    }

    private static bool IsHeading(string cell) => EmailHeadings.Contains(cell.ToLowerInvariant());

    private static CsvConfiguration Form(string text) =>
        new(CultureInfo.InvariantCulture)
        {
            Delimiter =
                text.Contains('\t') ? "\t"
                : text.Contains(';') ? ";"
                : ",",
            HasHeaderRecord = false,
            BadDataFound = null,
            Mode = CsvMode.RFC4180,
        };
}
