using System.Globalization;
using System.Text.RegularExpressions;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>
/// Reads a table of residents: a line for each district and five years of age, with commas, semicolons or tabs between
/// district, first age, last age (empty for "and over") and number of residents. A first line of headings is passed over.
/// </summary>
internal static partial class ResidentTable
{
    private const int MostTold = 10;
    private static readonly char[] Between = [',', ';', '\t'];

    /// <exception cref="Refusal">Lines are wrong, or bands are missing; the first ten are told.</exception>
    public static IReadOnlyList<CountedDistrict> Read(string text)
    {
        var problems = new List<string>();
        var found = new SortedDictionary<string, int?[]>(StringComparer.Ordinal);
        var lines = text.Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            var cells = lines[at].Split(Between).Select(cell => cell.Trim().Trim('"')).ToArray();
            if (cells is [""] || (at == 0 && cells.Length > 1 && !cells[1].Any(char.IsAsciiDigit)))
                continue;
            if (Take(cells, found) is { } problem)
                problems.Add($"Line {at + 1}: {problem}");
        }
        problems.AddRange(
            from district in found
            let missing = Array.IndexOf(district.Value, null)
            where missing >= 0
            select $"{district.Key}: there is no line for {Words(missing)}."
        );
        if (found.Count == 0 && problems.Count == 0)
            problems.Add("There is no line with a district in it.");
        if (problems.Count > 0)
            throw Refusal.Field("text", string.Join(' ', problems.Take(MostTold)));
        return
        [
            .. found.Select(district => new CountedDistrict
            {
                District = district.Key,
                Residents = [.. district.Value.Select(residents => residents!.Value)],
            }),
        ];
    }

    private static string? Take(string[] cells, SortedDictionary<string, int?[]> found)
    {
        if (cells.Length != 4)
            return "there should be four values: district, first age, last age, residents.";
        var district = cells[0].ToUpperInvariant();
        if (!District().IsMatch(district))
            return $"{Short(cells[0])} is no postcode district, such as SW2.";
        if (BandOf(cells[1], cells[2]) is not { } band)
            return "the ages should be five years from a multiple of five, such as 65 and 69, and 85 with no last age.";
        if (!Whole(cells[3], out var residents) || residents > 1_000_000)
            return $"{Short(cells[3])} is no number of residents.";
        if (!found.TryGetValue(district, out var bands))
            found[district] = bands = new int?[CountedDistrict.BandCount];
        if (bands[band] is not null)
            return $"{district} has {Words(band)} twice.";
        bands[band] = residents;
        return null;
    }

    private static int? BandOf(string first, string last)
    {
        if (!Whole(first, out var from) || from % 5 != 0 || from > CountedDistrict.OpenFrom)
            return null;
        if (from == CountedDistrict.OpenFrom)
            return last.Length == 0 ? from / 5 : null;
        return Whole(last, out var to) && to == from + 4 ? from / 5 : null;
    }

    private static string Words(int band) =>
        band * 5 == CountedDistrict.OpenFrom ? $"{band * 5} and over" : $"{band * 5} to {(band * 5) + 4}";

    private static string Short(string cell) => cell.Length > 20 ? cell[..20] : cell;

    private static bool Whole(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    [GeneratedRegex("^[A-Z]{1,2}[0-9][0-9A-Z]?$")]
    private static partial Regex District();
}
