using System.Globalization;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>
/// The postcodes that begin alike, such as SW2 1: a line for each, so that a city is some hundred rows and a question of
/// routing reads a few.
/// </summary>
[Unaudited("what changes is told of the table as a whole")]
internal sealed class PostcodeSector : TenantOwned
{
    private PostcodeSector() { }

    public string Sector { get; private set; } = "";
    public string Lines { get; private set; } = "";

    public static PostcodeSector Of(string sector, string lines) => new() { Sector = sector, Lines = lines };

    public void Keep(string lines) => Lines = lines;

    /// <summary>SW2 1 of SW2 1AA.</summary>
    public static string SectorOf(string postcode) => postcode[..^2];

    /// <summary>One line for each place, in the order of the postcodes.</summary>
    public static string Pack(IEnumerable<PostcodePlace> places) =>
        string.Join('\n', places.OrderBy(place => place.Postcode, StringComparer.Ordinal).Select(Line));

    public IEnumerable<PostcodePlace> Unpack() => Lines.Split('\n').Select(Read);

    private static string Line(PostcodePlace place) =>
        string.Create(CultureInfo.InvariantCulture, $"{place.Postcode[^2..]}\t{place.X}\t{place.Y}\t{place.WardKey}");

    private PostcodePlace Read(string line)
    {
        var cells = line.Split('\t');
        return new(Sector + cells[0], Number(cells[1]), Number(cells[2]), cells[3]);
    }

    private static double? Number(string cell) =>
        cell.Length == 0 ? null : double.Parse(cell, CultureInfo.InvariantCulture);
}

/// <param name="X">Easting or longitude; null where the table tells no place.</param>
/// <param name="Y">Northing or latitude.</param>
/// <param name="WardKey">The ward's code, or its name where the table has no codes; empty for none.</param>
internal sealed record PostcodePlace(string Postcode, double? X, double? Y, string WardKey);
