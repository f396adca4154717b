using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

public enum SignpostHow
{
    Shown,
    Printed,
    Sent,
}

/// <summary>Somebody was told about a service. It says nothing about whom.</summary>
internal sealed class Signpost : TenantOwned
{
    private Signpost() { }

    public Guid ServiceId { get; private set; }
    public string Need { get; private set; } = "";
    public SignpostHow How { get; private set; }
    public DateTimeOffset At { get; private set; }
    public Guid OrganisationId { get; private set; }

    public static Signpost Told(Guid serviceId, string need, SignpostHow how, Act by) =>
        new()
        {
            ServiceId = serviceId,
            Need = need,
            How = how,
            At = by.At,
            OrganisationId = by.OrganisationId,
        };
}
