using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Access;

/// <summary>An account acting for one organisation in one partnership.</summary>
[Global("a person finds their partnerships before they are in one")]
internal sealed class Membership : Entity, IVersioned
{
    private Membership() { }

    public Guid PartnershipId { get; private set; }
    public Guid AccountId { get; private set; }
    public Guid OrganisationId { get; private set; }
    public List<Role> Roles { get; private set; } = [];
    public DateTimeOffset JoinedAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    public int Version { get; private set; }

    public static Membership Begin(
        Guid partnershipId,
        Guid accountId,
        Guid organisationId,
        IEnumerable<Role> roles,
        DateTimeOffset now
    ) =>
        new()
        {
            PartnershipId = partnershipId,
            AccountId = accountId,
            OrganisationId = organisationId,
            Roles = [.. roles.Distinct()],
            JoinedAt = now,
        };

    public void Grant(IEnumerable<Role> roles)
    {
        Roles = [.. Roles.Union(roles)];
        EndedAt = null;
    }

    public void ChangeRoles(IReadOnlyCollection<Role> roles)
    {
        if (roles.Count == 0)
            throw Refusal.Field("roles", "Choose at least one role.");
        Roles = [.. roles.Distinct()];
    }

    public void End(DateTimeOffset now) => EndedAt = now;
}
