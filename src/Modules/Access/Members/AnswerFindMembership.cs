using MediatR;
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
        var standings = await db.Standings(
            db.LiveMemberships.Where(m => m.PartnershipId == partnership.Id && m.AccountId == request.AccountId)
                .OrderBy(m => m.JoinedAt),
            ct
        );
        if (standings.Count == 0)
            return null;
        var (acting, standsIn) = request.ActingFor is { } organisationId
            ? standings.FirstOrDefault(one => one.Membership.OrganisationId == organisationId) ?? throw NoLongerActing()
            : standings[0];
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
