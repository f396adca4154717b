using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Access;

internal sealed class AnswerFindMembership(AppDb db, IMediator modules)
    : IRequestHandler<FindMembership, MembershipFound?>
{
    public async Task<MembershipFound?> Handle(FindMembership request, CancellationToken ct)
    {
        if (await modules.Send(new FindPartnership(request.Slug), ct) is not { } partnership)
            return null;
        var memberships = await db
            .LiveMemberships.AsNoTracking()
            .Where(m => m.PartnershipId == partnership.Id && m.AccountId == request.AccountId)
            .OrderBy(m => m.JoinedAt)
            .ToListAsync(ct);
        if (memberships.Count == 0)
            return null;
        var acting = request.ActingFor is { } organisationId
            ? memberships.FirstOrDefault(m => m.OrganisationId == organisationId) ?? throw NoLongerActing()
            : memberships[0];
        var standsIn = await db.StandsInFor(acting, ct);
        return new MembershipFound(
            partnership.Id,
            partnership.Slug,
            acting.Id,
            acting.OrganisationId,
            acting.Roles,
            NeedsSecondStep: acting
                .Roles.Union(standsIn.SelectMany(lent => lent.Roles))
                .Intersect(partnership.SecondStepRoles)
                .Any(),
            standsIn
        );
    }

    private static Refusal NoLongerActing() =>
        Refusal.Rule(
            "acting-for-ended",
            "You no longer act for that organisation here. Choose again for whom you act, then go on."
        );
}
