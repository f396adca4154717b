using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CsvHelper;
using CsvHelper.Configuration;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>A line that cannot be taken, and why.</summary>
public sealed record PostcodeProblem(int Line, string Sentence);

/// <summary>A table of postcodes as it was sent, read line by line. Every line that is wrong is told, the first twenty in words.</summary>
internal sealed partial class PostcodeFile
{
    public const int MostRows = 100_000;
    public const int MostBytes = 25 * 1024 * 1024;
    private const int MostTold = 20;
    private const int LongestWard = 120;

    private readonly PostcodeColumns columns;
    private readonly Dictionary<string, (PostcodePlace Place, int Line)> places = [];
    private readonly Dictionary<string, Ward> wards = [];
    private readonly List<PostcodeProblem> problems = [];

    private PostcodeFile(PostcodeColumns columns) => this.columns = columns;

    public PlaceKind Kind => columns.Kind;
    public IReadOnlyList<string> Columns => columns.Read;
    public IReadOnlyList<PostcodeProblem> Problems => problems;
    public int Wrong { get; private set; }
    public IReadOnlyCollection<PostcodePlace> Places => [.. places.Values.Select(found => found.Place)];
    public int WithoutPlace => places.Values.Count(found => found.Place.X is null);

    public IEnumerable<WardCounted> Wards
    {
        get
        {
            var counts = places.Values.CountBy(found => found.Place.WardKey).ToDictionary();
            return wards
                .Values.OrderBy(ward => ward.Words, StringComparer.OrdinalIgnoreCase)
                .ThenBy(ward => ward.Code, StringComparer.Ordinal)
                .Select(ward => new WardCounted
                {
                    Code = ward.Code,
                    Name = ward.Name,
                    Postcodes = counts.GetValueOrDefault(ward.Key),
                });
        }
    }

    /// <exception cref="Refusal">It is no table of postcodes, or too large.</exception>
    public static PostcodeFile Read(Stream content)
    {
        using var reader = new StreamReader(content, new UTF8Encoding(false, throwOnInvalidBytes: true));
        try
        {
            return Read(reader);
        }
        catch (Exception unread) when (unread is DecoderFallbackException or CsvHelperException)
        {
            throw Refusal.Field("file", "This is no CSV file in UTF-8. Save it from your spreadsheet as “CSV UTF-8”.");
        }
    }

    private static PostcodeFile Read(StreamReader reader)
    {
        using var parser = new CsvParser(
            reader,
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                DetectDelimiter = true,
                DetectDelimiterValues = [",", ";", "\t"],
                BadDataFound = null,
                MaxFieldSize = 4000,
            }
        );
        if (!parser.Read() || parser.Record is not { } headings)
            throw Refusal.Field("file", "The file is empty. Its first line must hold the headings of the columns.");
        var file = new PostcodeFile(new(headings));
        for (var rows = 1; parser.Read(); rows++)
        {
            if (rows > MostRows)
                throw Refusal.Field("file", "There are more than 100,000 rows. Leave out postcodes from further away.");
            file.Take(parser.Record!, parser.RawRow);
        }
        if (file.places.Count == 0 && file.Wrong == 0)
            throw Refusal.Field("file", "There are headings, and no row with a postcode.");
        return file;
    }

    private void Take(string[] row, int line)
    {
        if (row.All(string.IsNullOrWhiteSpace) || ProblemWith(row, line) is not { } sentence)
            return;
        Wrong++;
        if (problems.Count < MostTold)
            problems.Add(new(line, sentence));
    }

    private string? ProblemWith(string[] row, int line)
    {
        if (row.Length < columns.Fewest)
            return $"The row has {row.Length} values, and the headings need {columns.Fewest}.";
        var postcode = PersonDetails.Tidy(columns.Postcode(row));
        if (!PersonDetails.IsPostcode(postcode))
            return $"“{Short(columns.Postcode(row))}” is no full postcode, such as SW2 1AA.";
        var (code, name) = columns.Ward(row);
        if (code.Length > 0 && !PostcodeColumns.IsCode(code))
            return $"“{Short(code)}” is no code of a ward, such as E05014095.";
        if (name.Length > LongestWard || name.Any(char.IsControl))
            return "The name of the ward is longer than 120 characters, or has signs that cannot be printed.";
        var ward = new Ward(code, name);
        if (PlaceOf(row, postcode, out var x, out var y) is { } problem)
            return problem;
        if (x is null && ward.Key.Length == 0)
            return $"{postcode} has neither a ward nor a place.";
        if (ward.Key.Length > 0 && wards.TryGetValue(ward.Key, out var known) && known != ward)
            return $"Ward {Short(code)} is called “{Short(name)}” here and “{Short(known.Name)}” further up.";
        var place = new PostcodePlace(postcode, x, y, ward.Key);
        if (places.TryGetValue(postcode, out var before) && before.Place != place)
            return $"{postcode} stands on line {before.Line} already, with another ward or place.";
        places.TryAdd(postcode, (place, line));
        if (ward.Key.Length > 0)
            wards.TryAdd(ward.Key, ward);
        return null;
    }

    // Empty, or what the usual tables write for no place: 0 and 0, or a latitude of 99.999999.
    private string? PlaceOf(string[] row, string postcode, out double? x, out double? y)
    {
        (x, y) = (null, null);
        var (first, second) = (columns.X(row), columns.Y(row));
        if (columns.Kind == PlaceKind.None || first.Length + second.Length == 0)
            return null;
        if (Number(first) is not { } east || Number(second) is not { } north)
            return columns.Kind == PlaceKind.Grid
                ? $"“{Short(first)}” and “{Short(second)}” are no easting and northing in metres."
                : $"“{Short(second)}” and “{Short(first)}” are no latitude and longitude in degrees.";
        if ((east, north) is (0, 0) || (columns.Kind == PlaceKind.Degrees && north > 99))
            return null;
        if (columns.Kind == PlaceKind.Grid && postcode.StartsWith("BT", StringComparison.Ordinal))
            return $"{postcode} is in Northern Ireland, which has a grid of its own. Give latitude and longitude instead.";
        if (!IsInKingdom(east, north))
            return $"The place of {postcode} is not in the United Kingdom.";
        (x, y) = (east, north);
        return null;
    }

    private bool IsInKingdom(double east, double north) =>
        columns.Kind == PlaceKind.Grid
            ? east is > 0 and < 700_000 && north is > 0 and < 1_300_000
            : east is > -9 and < 2.5 && north is > 49 and < 61.5;

    private static double? Number(string cell) =>
        double.TryParse(
            cell,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    private static string Short(string cell) => Unprintable().Replace(cell.Length > 20 ? cell[..20] : cell, "");

    [GeneratedRegex(@"\p{C}")]
    private static partial Regex Unprintable();
}
