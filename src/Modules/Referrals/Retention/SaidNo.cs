using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>Somebody said no at the door. Who, where and to what is kept nowhere.</summary>
internal sealed class SaidNo : TenantOwned
{
    private SaidNo() { }

    /// <summary>Made when the form opens, so that the same no is counted once.</summary>
    public Guid ClientKey { get; private set; }
    public Guid OrganisationId { get; private set; }
    public DateOnly On { get; private set; }

    public static SaidNo Of(Guid clientKey, Guid organisationId, DateOnly on) =>
        new()
        {
            ClientKey = clientKey,
            OrganisationId = organisationId,
            On = on,
        };
}
