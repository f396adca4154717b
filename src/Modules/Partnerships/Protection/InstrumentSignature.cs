using PlacePartners.Platform.Data;

namespace PlacePartners.Partnerships.Protection;

/// <summary>One of the two organisations signed an instrument. Never changed, never removed.</summary>
internal sealed class InstrumentSignature : TenantOwned
{
    private InstrumentSignature() { }

    public Guid InstrumentId { get; private set; }
    public Guid OrganisationId { get; private set; }
    public Guid MembershipId { get; private set; }

    [Personal]
    public string SignedBy { get; private set; } = "";

    [Personal]
    public string Position { get; private set; } = "";

    public DateTimeOffset SignedAt { get; private set; }

    public static InstrumentSignature Under(
        Guid instrumentId,
        Guid organisationId,
        Guid membershipId,
        string name,
        string position,
        DateTimeOffset now
    ) =>
        new()
        {
            InstrumentId = instrumentId,
            OrganisationId = organisationId,
            MembershipId = membershipId,
            SignedBy = name,
            Position = position.Trim(),
            SignedAt = now,
        };
}
