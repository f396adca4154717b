using PlacePartners.Platform.Data;

namespace PlacePartners.Partnerships.Visions;

/// <summary>An organisation stands behind one version of the vision.</summary>
internal sealed class VisionEndorsement : TenantOwned
{
    private VisionEndorsement() { }

    public Guid OrganisationId { get; private set; }
    public int Number { get; private set; }
    public Guid MembershipId { get; private set; }
    public DateTimeOffset EndorsedAt { get; private set; }

    public static VisionEndorsement Of(int number, Guid organisationId, Guid membershipId, DateTimeOffset now) =>
        new()
        {
            Number = number,
            OrganisationId = organisationId,
            MembershipId = membershipId,
            EndorsedAt = now,
        };
}
