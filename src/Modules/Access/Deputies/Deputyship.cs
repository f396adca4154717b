using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Access;

/// <summary>From day to day one colleague stands in for another: gets their notices and holds their roles.</summary>
[Global("what a deputy may do is asked at the gate, before they are in a partnership")]
internal sealed class Deputyship : Entity, IVersioned
{
    private const int MostDays = 366;

    private Deputyship() { }

    public Guid PartnershipId { get; private set; }
    public Guid OrganisationId { get; private set; }
    public Guid AbsentMembershipId { get; private set; }
    public Guid DeputyMembershipId { get; private set; }
    public Guid NamedByMembershipId { get; private set; }
    public DateOnly FirstDay { get; private set; }
    public DateOnly LastDay { get; private set; }

    /// <summary>Roles that may be lent; those that the absent person no longer holds are not.</summary>
    public List<Role> Roles { get; private set; } = [];
    public DateTimeOffset? EndedAt { get; private set; }
    public int Version { get; private set; }

    public static Deputyship Of(
        Membership absent,
        Membership deputy,
        (DateOnly First, DateOnly Last) days,
        IEnumerable<Role> roles,
        Guid namedBy,
        DateOnly today
    )
    {
        if (deputy.OrganisationId != absent.OrganisationId || deputy.Id == absent.Id)
            throw Refusal.Field("deputyMembershipId", "Choose another person of the same organisation.");
        if (days.First < today)
            throw Refusal.Field("firstDay", "Enter today or a later day.");
        if (days.Last < days.First)
            throw Refusal.Field("lastDay", "Enter the first day or a later one.");
        if (days.Last.DayNumber - days.First.DayNumber >= MostDays)
            throw Refusal.Field("lastDay", "Enter a day within a year of the first one.");
        return new()
        {
            PartnershipId = absent.PartnershipId,
            OrganisationId = absent.OrganisationId,
            AbsentMembershipId = absent.Id,
            DeputyMembershipId = deputy.Id,
            NamedByMembershipId = namedBy,
            FirstDay = days.First,
            LastDay = days.Last,
            Roles = [.. roles.Distinct()],
        };
    }

    /// <summary>Its organisation has become part of another.</summary>
    public void GoesTo(Guid organisationId) => OrganisationId = organisationId;

    public void End(DateTimeOffset now) => EndedAt ??= now;

    /// <summary>Another colleague stands in, with no role that whoever decides it could not grant.</summary>
    public void GoesTo(Guid deputyMembershipId, IEnumerable<Role> grantable) =>
        (DeputyMembershipId, Roles) = (deputyMembershipId, [.. Roles.Intersect(grantable)]);
}
