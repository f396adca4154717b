using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>Whom the hub rings because their e-mails or texts do not arrive: a colleague, or a service.</summary>
internal static class UnreachedNames
{
    public static async Task<IReadOnlyList<ListHubTasks.Colleague>> List(
        AppDb db,
        IMediator modules,
        CancellationToken ct
    )
    {
        var found = await db
            .Unreached.AsNoTracking()
            .Where(u => u.SettledAt == null)
            .OrderBy(u => u.Since)
            .Take(100)
            .ToListAsync(ct);
        var names = (await modules.Send(new GetMembersById([.. found.Select(u => u.MembershipId)]), ct))
            .Select(member => (Id: member.MembershipId, member.Name))
            .Concat(
                (await modules.Send(new GetServices([.. found.Select(u => u.ServiceId).OfType<Guid>()]), ct)).Select(
                    service => (service.Id, service.Name)
                )
            )
            .ToDictionary(one => one.Id, one => one.Name);
        var organisations = await modules.Send(
            new GetOrganisations([.. found.Select(u => u.OrganisationId).Distinct()]),
            ct
        );
        return
        [
            .. from one in found
            join organisation in organisations on one.OrganisationId equals organisation.Id
            where names.ContainsKey(one.ServiceId ?? one.MembershipId)
            select new ListHubTasks.Colleague(
                one.Id,
                one.Version,
                names[one.ServiceId ?? one.MembershipId],
                organisation.Name,
                one.Since
            ),
        ];
    }
}
