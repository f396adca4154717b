using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>What the table of postcodes says of some of them. Empty where the partnership has none.</summary>
internal sealed class Places(PlaceKind kind, IReadOnlyList<Ward> wards, IEnumerable<PostcodePlace> places)
{
    // Mean radius in metres (IUGG); a straight line over a county is right to about one in two hundred.
    private const double Earth = 6_371_009;

    private readonly Dictionary<string, PostcodePlace> known = places.ToDictionary(place => place.Postcode);
    private readonly Dictionary<string, Ward> named = wards.ToDictionary(ward => ward.Key);

    public static Places None { get; } = new(PlaceKind.None, [], []);

    /// <summary>Two questions, and one where there is no table, however many postcodes there are.</summary>
    public static async Task<Places> Load(AppDb db, IEnumerable<string> postcodes, CancellationToken ct)
    {
        var table = await db.Set<PostcodeTable>().AsNoTracking().FirstOrDefaultAsync(ct);
        if (table is null)
            return None;
        var sought = postcodes.Where(postcode => postcode.Length > 4).ToHashSet();
        var names = sought.Select(PostcodeSector.SectorOf).Distinct().ToList();
        var sectors = await db.Set<PostcodeSector>()
            .AsNoTracking()
            .Where(sector => names.Contains(sector.Sector))
            .ToListAsync(ct);
        return new(
            table.Kind,
            table.Named,
            sectors.SelectMany(sector => sector.Unpack()).Where(place => sought.Contains(place.Postcode))
        );
    }

    public bool Has(string postcode) => known.ContainsKey(postcode);

    /// <summary>In a straight line; null where one of the two has no place in the table.</summary>
    public double? MetresBetween(string one, string other) =>
        known.GetValueOrDefault(one) is { X: { } x, Y: { } y }
        && known.GetValueOrDefault(other) is { X: { } otherX, Y: { } otherY }
            ? kind == PlaceKind.Grid
                ? double.Hypot(x - otherX, y - otherY)
                : Haversine(x, y, otherX, otherY)
            : null;

    /// <summary>Null where the table does not tell it.</summary>
    public Ward? WardOf(string postcode) =>
        known.GetValueOrDefault(postcode) is { WardKey: { Length: > 0 } key } ? named.GetValueOrDefault(key) : null;

    /// <summary>Whether any of these wards is in the table. Where none is, they may be of another year or another place.</summary>
    public bool KnowAnyOf(IEnumerable<Ward> some) => some.Any(ward => named.Values.Any(ward.Is));

    /// <summary>Great-circle distance by the haversine formula (Sinnott 1984), in metres.</summary>
    private static double Haversine(double longitude, double latitude, double otherLongitude, double otherLatitude)
    {
        var (from, to) = (double.DegreesToRadians(latitude), double.DegreesToRadians(otherLatitude));
        var (north, east) = (
            Math.Sin((to - from) / 2),
            Math.Sin(double.DegreesToRadians(otherLongitude - longitude) / 2)
        );
        var half = north * north + Math.Cos(from) * Math.Cos(to) * east * east;
        return 2 * Earth * Math.Asin(Math.Min(1, Math.Sqrt(half)));
    }
}
