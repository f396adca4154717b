using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Time;

namespace PlacePartners.Access;

/// <summary>Who stands in for whom on a day. Nobody does for a person who has left or is suspended.</summary>
internal static class StandingIn
{
    /// <summary>Deputyships that hold today.</summary>
    private static IQueryable<Deputyship> Today(this AppDb db)
    {
        var today = UkTime.Today(db.Clock);
        return db.Deputyships.Where(d => d.EndedAt == null && d.FirstDay <= today && d.LastDay >= today);
    }

    /// <summary>Roles that a membership holds today in the place of others.</summary>
    public static async Task<IReadOnlyList<LentRoles>> StandsInFor(
        this AppDb db,
        Membership deputy,
        CancellationToken ct
    )
    {
        var lent = await (
            from deputyship in db.Today().AsNoTracking()
            join absent in db.LiveMemberships on deputyship.AbsentMembershipId equals absent.Id
            join account in db.Accounts on absent.AccountId equals account.Id
            where deputyship.DeputyMembershipId == deputy.Id && account.SuspendedAt == null
            orderby deputyship.Id
            select new
            {
                absent.Id,
                absent.Roles,
                Lent = deputyship.Roles,
            }
        ).ToListAsync(ct);
        return [.. lent.Select(one => new LentRoles(one.Id, [.. one.Roles.Intersect(one.Lent).Except(deputy.Roles)]))];
    }

    /// <summary>Who stands in today: for these people, or these people for others.</summary>
    public static async Task<IReadOnlyList<DeputyRecord>> Deputies(
        this AppDb db,
        IReadOnlyCollection<Guid> membershipIds,
        bool areDeputies,
        CancellationToken ct
    ) =>
        await (
            from deputyship in db.Today()
            join absent in db.LiveMemberships on deputyship.AbsentMembershipId equals absent.Id
            join account in db.Accounts on absent.AccountId equals account.Id
            where membershipIds.Contains(areDeputies ? deputyship.DeputyMembershipId : deputyship.AbsentMembershipId)
            where account.SuspendedAt == null
            orderby deputyship.Id
            select new DeputyRecord(absent.Id, account.Name, deputyship.DeputyMembershipId, deputyship.LastDay)
        ).ToListAsync(ct);
}
