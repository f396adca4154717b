using PlacePartners.Platform.Data;

namespace PlacePartners.Partnerships.Agreements;

/// <summary>An organisation signed one version of an agreement. Never changed, never removed.</summary>
internal sealed class Signature : TenantOwned
{
    private Signature() { }

    public AgreementKind Kind { get; private set; }
    public int Number { get; private set; }
    public Guid OrganisationId { get; private set; }
    public Guid MembershipId { get; private set; }

    [Personal]
    public string SignedBy { get; private set; } = "";

    [Personal]
    public string Position { get; private set; } = "";

    public DateTimeOffset SignedAt { get; private set; }

    public static Signature Under(
        Agreement agreement,
        Guid organisationId,
        Guid membershipId,
        string name,
        string position,
        DateTimeOffset now
    ) =>
        new()
        {
            Kind = agreement.Kind,
            Number = agreement.Number,
            OrganisationId = organisationId,
            MembershipId = membershipId,
            SignedBy = name,
            Position = position.Trim(),
            SignedAt = now,
        };
}
