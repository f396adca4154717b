using System.Text.RegularExpressions;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>Where the columns of a table of postcodes stand, by the headings that the usual tables have.</summary>
internal sealed partial class PostcodeColumns
{
    private static readonly string[] PostcodeNames = ["pcds", "postcode", "pcd", "pcd8", "pcd7", "pcd2"];
    private static readonly string[] LatitudeNames = ["lat", "latitude"];
    private static readonly string[] LongitudeNames = ["long", "longitude", "lng", "lon"];
    private static readonly string[] EastingNames = ["oseast1m", "east1m", "easting", "eastings"];
    private static readonly string[] NorthingNames = ["osnrth1m", "north1m", "northing", "northings"];
    private static readonly string[] WardCodeNames = ["osward", "wardcode", "adminwardcode"];
    private static readonly string[] WardNames = ["wardname", "ward", "adminwardname"];

    private readonly string[] headings;
    private readonly int postcode;
    private readonly int wardCode;
    private readonly int wardName;
    private readonly int x;
    private readonly int y;

    /// <exception cref="Refusal">A column that is needed has no heading that we know.</exception>
    public PostcodeColumns(string[] cells)
    {
        headings = [.. cells.Select(cell => cell.Trim())];
        var names = headings.Select(heading => OtherThanLetters().Replace(heading, "").ToLowerInvariant()).ToArray();
        postcode = Find(names, PostcodeNames);
        wardCode = Find(names, WardCodeNames) is var named and >= 0
            ? named
            : Array.FindIndex(names, WardCode().IsMatch);
        wardName = Array.FindIndex(names, WardName().IsMatch) is var dated and >= 0 ? dated : Find(names, WardNames);
        // Degrees first: a directory that has both measures Northern Ireland on a grid of its own.
        (Kind, x, y) = (Find(names, LongitudeNames), Find(names, LatitudeNames)) switch
        {
            (>= 0 and var east, >= 0 and var north) => (PlaceKind.Degrees, east, north),
            _ => (Find(names, EastingNames), Find(names, NorthingNames)) is (>= 0 and var east, >= 0 and var north)
                ? (PlaceKind.Grid, east, north)
                : (PlaceKind.None, -1, -1),
        };
        if (postcode < 0)
            throw Refusal.Field(
                "file",
                "The first line must have a heading for the postcode, such as postcode or pcds."
            );
        if (wardCode < 0 && wardName < 0 && Kind == PlaceKind.None)
            throw Refusal.Field(
                "file",
                "The first line must have headings for the ward, such as ward name or osward, or for the place: lat and long, or easting and northing."
            );
    }

    public PlaceKind Kind { get; }

    /// <summary>The headings that are read, as they stand in the file.</summary>
    public IReadOnlyList<string> Read =>
        [.. Enumerable.Order([postcode, wardCode, wardName, x, y]).Where(at => at >= 0).Select(at => headings[at])];

    /// <summary>A row that ends before the last column that is read is too short.</summary>
    public int Fewest => Enumerable.Max([postcode, wardCode, wardName, x, y]) + 1;

    public string Postcode(string[] row) => Cell(row, postcode);

    public string X(string[] row) => Cell(row, x);

    public string Y(string[] row) => Cell(row, y);

    /// <summary>A code in the column of names is a code.</summary>
    public (string Code, string Name) Ward(string[] row)
    {
        var (code, name) = (Cell(row, wardCode), Cell(row, wardName));
        if (code.Length == 0 && CodeForm().IsMatch(name))
            (code, name) = (name, "");
        // ONS writes 99999999 for no ward, as of the Channel Islands.
        return code.EndsWith("99999999", StringComparison.Ordinal) ? ("", "") : (code.ToUpperInvariant(), name);
    }

    public static bool IsCode(string code) => CodeForm().IsMatch(code);

    private static string Cell(string[] row, int at) => at < 0 ? "" : row[at].Trim();

    private static int Find(string[] names, string[] known) =>
        known.Select(name => Array.IndexOf(names, name)).FirstOrDefault(at => at >= 0, -1);

    [GeneratedRegex("[^A-Za-z0-9]")]
    private static partial Regex OtherThanLetters();

    [GeneratedRegex("^wd[0-9]{2}cd$")]
    private static partial Regex WardCode();

    [GeneratedRegex("^wd[0-9]{2}nm$")]
    private static partial Regex WardName();

    [GeneratedRegex("^[A-Za-z][0-9]{8}$")]
    private static partial Regex CodeForm();
}
