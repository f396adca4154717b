using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Time;

namespace PlacePartners.Plans;

internal static class Divisions
{
    /// <summary>Whose bank holidays count for a partnership.</summary>
    public static Division Of(PartnershipRecord partnership) =>
        partnership.Division switch
        {
            "scotland" => Division.Scotland,
            "northern-ireland" => Division.NorthernIreland,
            _ => Division.EnglandAndWales,
        };
}
