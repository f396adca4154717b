using System.Text.RegularExpressions;
using PlacePartners.Contracts.Services;

namespace PlacePartners.Referrals;

/// <summary>
/// How near a service is, by how much of its postcode is also the person's: sector, district, area. No map is held that
/// would tell yards.
/// </summary>
internal static partial class Nearness
{
    private const int Elsewhere = 3;

    // A service without a postcode may be anywhere, or come to the door.
    private const int NotKnown = 2;

    /// <summary>From 0, in the same sector, to 3, in another postcode area. The same for all where the person's is not known.</summary>
    public static int Of(ServiceRecord service, Applicant person)
    {
        if (person.Postcode.Length == 0)
            return 0;
        if (
            service.Address is not { } address
            || InAddress().Match(address.ToUpperInvariant()) is not { Success: true } found
        )
            return NotKnown;
        var (outward, inward) = (found.Groups[1].Value, found.Groups[2].Value);
        if (outward != person.District)
            return AreaOf(outward) == AreaOf(person.District) ? NotKnown : Elsewhere;
        return person.Postcode.Length > outward.Length + 1 && person.Postcode[outward.Length + 1] == inward[0] ? 0 : 1;
    }

    private static string AreaOf(string outward) => new([.. outward.TakeWhile(char.IsLetter)]);

    [GeneratedRegex(@"\b([A-Z]{1,2}[0-9][A-Z0-9]?) ?([0-9][A-Z]{2})\b")]
    private static partial Regex InAddress();
}
