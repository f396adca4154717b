using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Time;

namespace PlacePartners.Access;

/// <param name="StandsInFor">What it holds besides, in the place of others.</param>
internal sealed record Standing(Membership Membership, IReadOnlyList<LentRoles> StandsInFor);

/// <summary>Who stands in for whom on a day. Nobody does for a person who has left or is suspended.</summary>
internal static class StandingIn
{
    /// <summary>Deputyships that hold today.</summary>
    private static IQueryable<Deputyship> Today(this AppDb db)
    {
        var today = UkTime.Today(db.Clock);
        return db.Deputyships.Where(d => d.EndedAt == null && d.FirstDay <= today && d.LastDay >= today);
    }

    /// <summary>Each of these memberships, with the roles that it holds today in the place of others.</summary>
    public static async Task<IReadOnlyList<Standing>> Standings(
        this AppDb db,
        IQueryable<Membership> memberships,
        CancellationToken ct
    )
    {
        var lent =
            from deputyship in db.Today()
            join absent in db.LiveMemberships on deputyship.AbsentMembershipId equals absent.Id
            join account in db.Accounts on absent.AccountId equals account.Id
            where account.SuspendedAt == null
            select new { Deputyship = deputyship, Absent = absent };
        var found = await memberships
            .AsNoTracking()
            .Select(deputy => new
            {
                Membership = deputy,
                Lent = lent.Where(one => one.Deputyship.DeputyMembershipId == deputy.Id)
                    .OrderBy(one => one.Deputyship.Id)
                    .Select(one => new
                    {
                        one.Absent.Id,
                        one.Absent.Roles,
                        Lent = one.Deputyship.Roles,
                    })
                    .ToList(),
            })
            .ToListAsync(ct);
        return
        [
            .. found.Select(one => new Standing(
                one.Membership,
                [
                    .. one.Lent.Select(lent => new LentRoles(
                        lent.Id,
                        [.. lent.Roles.Intersect(lent.Lent).Except(one.Membership.Roles)]
                    )),
                ]
            )),
        ];
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
