using System.Text.RegularExpressions;
using PlacePartners.Contracts.Services;

namespace PlacePartners.Referrals;

/// <summary>
/// How near a service is, in rings that a short walk does not tell apart, so that those in the same ring take turns. By
/// distance where the table of postcodes has both places, else by how much of the postcode is the same.
/// </summary>
internal static partial class Nearness
{
    private static readonly double[] Rings = [1_000, 3_000, 10_000, 30_000];

    private const int Elsewhere = 3;

    // A service without a postcode may be anywhere, or come to the door.
    private const int NotKnown = 2;

    /// <summary>
    /// From 0, within one kilometre, over 1, 2 and 3, within three, ten and thirty, to 4, further away. Without a distance
    /// from 0, in the same sector, over 1, the same district, and 2, the same area, to 3, in another postcode area. The same
    /// for all where the person's postcode is not known.
    /// </summary>
    /// <param name="metres">In a straight line; null where it is not known.</param>
    public static int Of(ServiceRecord service, Applicant person, double? metres = null)
    {
        if (metres is { } away)
            return Rings.Count(ring => away > ring);
        if (person.Postcode.Length == 0)
            return 0;
        if (PostcodeOf(service) is not { } postcode)
            return NotKnown;
        var (outward, inward) = (postcode[..^4], postcode[^3..]);
        if (outward != person.District)
            return AreaOf(outward) == AreaOf(person.District) ? NotKnown : Elsewhere;
        return person.Postcode.Length > outward.Length + 1 && person.Postcode[outward.Length + 1] == inward[0] ? 0 : 1;
    }

    /// <summary>The postcode in its address, in capitals with one space; null where there is none.</summary>
    public static string? PostcodeOf(ServiceRecord service) =>
        service.Address is { } address && InAddress().Match(address.ToUpperInvariant()) is { Success: true } found
            ? $"{found.Groups[1].Value} {found.Groups[2].Value}"
            : null;

    private static string AreaOf(string outward) => new([.. outward.TakeWhile(char.IsLetter)]);

    [GeneratedRegex(@"\b([A-Z]{1,2}[0-9][A-Z0-9]?) ?([0-9][A-Z]{2})\b")]
    private static partial Regex InAddress();
}
