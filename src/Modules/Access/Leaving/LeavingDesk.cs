using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Access;

/// <summary>What the two slices of leaving share: what a person holds, and what keeps them from going.</summary>
public sealed class LeavingDesk(AppDb db, IMediator modules, IEnumerable<IHolding> holdings, TimeProvider clock)
{
    internal sealed record Found(IHolding Holding, int Count);

    internal async Task<IReadOnlyList<Found>> Held(Membership membership, CancellationToken ct)
    {
        List<Found> found = [];
        foreach (var holding in holdings.OrderBy(one => one.Kind))
            if (await holding.Count(membership.Id, ct) is > 0 and var count)
                found.Add(new(holding, count));
        return found;
    }

    /// <summary>The others who act for the same organisation today.</summary>
    internal async Task<IReadOnlyList<Member>> Colleagues(Membership membership, CancellationToken ct) =>
        [
            .. (await modules.Send(new GetMembers(membership.OrganisationId), ct)).Where(member =>
                member.MembershipId != membership.Id
            ),
        ];

    internal async Task<string> NameOf(Membership membership, CancellationToken ct) =>
        (await modules.Send(new GetMembersById([membership.Id]), ct)).Single().Name;

    internal async Task<GetHoldings.Obstacle?> ObstacleTo(
        Membership membership,
        IReadOnlyCollection<Member> colleagues,
        CancellationToken ct
    )
    {
        if (membership.Roles.Contains(Role.PartnershipManager))
        {
            var managers = await modules.Send(new GetMembers(Role: Role.PartnershipManager), ct);
            if (managers.All(member => member.MembershipId == membership.Id))
                return GetHoldings.Obstacle.LastManager;
        }
        // Where nobody else is left, there is nobody to name: the manager can invite somebody anew.
        return
            membership.Roles.Contains(Role.OrganisationCoordinator)
            && colleagues.Count > 0
            && !colleagues.Any(colleague => colleague.Roles.Contains(Role.OrganisationCoordinator))
            ? GetHoldings.Obstacle.LastCoordinator
            : null;
    }

    /// <summary>Whoever stood in for the leaver has nobody to stand in for any more. Does not save.</summary>
    internal async Task EndDeputiesOf(Membership leaver, CancellationToken ct)
    {
        foreach (
            var deputyship in await db
                .Deputyships.Where(d => d.AbsentMembershipId == leaver.Id && d.EndedAt == null)
                .ToListAsync(ct)
        )
            deputyship.End(clock.GetUtcNow());
    }

    internal static void Require(GetHoldings.Obstacle? obstacle)
    {
        if (obstacle is GetHoldings.Obstacle.LastManager)
            throw Refusal.Rule(
                "last-manager",
                "A partnership keeps at least one manager. Make somebody else a manager first."
            );
        if (obstacle is GetHoldings.Obstacle.LastCoordinator)
            throw Refusal.Rule(
                "last-coordinator",
                "The organisation keeps at least one coordinator. Make somebody else a coordinator first."
            );
    }
}

internal static class Holdings
{
    public static bool IsTakenBy(this IHolding holding, Member colleague) =>
        holding.TakenBy.Count == 0 || holding.TakenBy.Intersect(colleague.Roles).Any();
}
