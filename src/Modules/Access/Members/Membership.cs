using System.Linq.Expressions;
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

    /// <summary>The last day on which they act for the organisation; null for no end. A renewal sets a later one.</summary>
    public DateOnly? LastDay { get; private set; }
    public int Version { get; private set; }

    public static Membership Begin(
        Guid partnershipId,
        Guid accountId,
        Guid organisationId,
        IEnumerable<Role> roles,
        DateTimeOffset now,
        DateOnly? lastDay = null
    ) =>
        new()
        {
            PartnershipId = partnershipId,
            AccountId = accountId,
            OrganisationId = organisationId,
            Roles = [.. roles.Distinct()],
            JoinedAt = now,
            LastDay = lastDay,
        };

    /// <summary>Those whose holders are in on a day: not ended, and the last day is not over.</summary>
    public static Expression<Func<Membership, bool>> LiveOn(DateOnly day) =>
        membership => membership.EndedAt == null && (membership.LastDay == null || membership.LastDay >= day);

    public bool IsLiveOn(DateOnly day) => EndedAt is null && (LastDay is null || LastDay >= day);

    /// <summary>Adds roles. Whoever comes back has those of the new invitation alone, and its last day.</summary>
    public void Grant(IEnumerable<Role> roles, DateOnly? lastDay, DateOnly today)
    {
        if (IsLiveOn(today))
        {
            Roles = [.. Roles.Union(roles)];
            return;
        }
        (Roles, LastDay, EndedAt) = ([.. roles.Distinct()], lastDay, null);
    }

    /// <summary>Sets, moves or takes away the last day; a later one renews an access that has run out.</summary>
    public void EndAfter(DateOnly? lastDay, DateOnly today)
    {
        CheckLastDay(lastDay, today);
        LastDay = lastDay;
    }

    public static void CheckLastDay(DateOnly? lastDay, DateOnly today)
    {
        if (lastDay < today)
            throw Refusal.Field("lastDay", "Enter today or a later day. To end access now, hand over and end it.");
        if (lastDay > today.AddYears(5))
            throw Refusal.Field("lastDay", "Enter a day within five years, or none.");
    }

    public void ChangeRoles(IReadOnlyCollection<Role> roles)
    {
        if (roles.Count == 0)
            throw Refusal.Field("roles", "Choose at least one role.");
        Roles = [.. roles.Distinct()];
    }

    /// <summary>Its organisation has become part of another.</summary>
    public void GoesTo(Guid organisationId) => OrganisationId = organisationId;

    public void End(DateTimeOffset now) => EndedAt = now;
}
