using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Notifications;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Jobs;
using PlacePartners.Platform.Tenancy;
using PlacePartners.Platform.Time;

namespace PlacePartners.Access;

/// <summary>Each morning: tells people whose access ends within a fortnight, and their coordinators. Once for each last day.</summary>
internal sealed class RemindLastDays(AppDb db, IMediator modules, CurrentTenant tenant, TimeProvider clock) : IJob
{
    private const int DaysBefore = 14;

    public async Task Run(CancellationToken ct)
    {
        var until = UkTime.Today(clock).AddDays(DaysBefore);
        var ending = await (
            from membership in db.LiveMemberships.AsNoTracking()
            join account in db.Accounts on membership.AccountId equals account.Id
            where membership.PartnershipId == tenant.Id && membership.LastDay <= until
            orderby membership.LastDay, membership.Id
            select new
            {
                membership.Id,
                membership.OrganisationId,
                LastDay = membership.LastDay!.Value,
                account.Name,
            }
        ).ToListAsync(ct);
        foreach (var one in ending)
            await Remind(one.Id, one.OrganisationId, one.Name, one.LastDay, ct);
        await db.SaveChangesAsync(ct);
    }

    private async Task Remind(
        Guid membershipId,
        Guid organisationId,
        string name,
        DateOnly lastDay,
        CancellationToken ct
    )
    {
        var coordinators = await modules.Send(new GetMembers(organisationId, Role.OrganisationCoordinator), ct);
        if (coordinators.All(member => member.MembershipId == membershipId))
            coordinators = await modules.Send(new GetMembers(Role: Role.PartnershipManager), ct);
        await modules.Send(
            new Notify(
                $"own-last-day:{membershipId}:{lastDay:O}",
                [membershipId],
                $"Your access ends after {UkTime.Format(lastDay)}",
                "If you stay longer, ask your coordinator to move your last day.",
                "/people",
                ByEmail: true
            ),
            ct
        );
        await modules.Send(
            new Notify(
                $"last-day:{membershipId}:{lastDay:O}",
                [.. coordinators.Select(member => member.MembershipId).Where(id => id != membershipId)],
                $"The access of {name} ends after {UkTime.Format(lastDay)}",
                "Move the last day if they stay, or hand over what they hold.",
                "/people",
                ByEmail: true
            ),
            ct
        );
    }
}
