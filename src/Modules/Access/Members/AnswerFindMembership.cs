using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;

namespace PlacePartners.Access;

internal sealed class AnswerFindMembership(AppDb db, IMediator modules)
    : IRequestHandler<FindMembership, MembershipFound?>
{
    public async Task<MembershipFound?> Handle(FindMembership request, CancellationToken ct)
    {
        if (await modules.Send(new FindPartnership(request.Slug), ct) is not { } partnership)
            return null;
        var memberships = await db
            .Memberships.AsNoTracking()
            .Where(m => m.PartnershipId == partnership.Id && m.AccountId == request.AccountId && m.EndedAt == null)
            .OrderBy(m => m.JoinedAt)
            .ToListAsync(ct);
        var acting =
            memberships.FirstOrDefault(m => m.OrganisationId == request.ActingFor) ?? memberships.FirstOrDefault();
        return acting is null
            ? null
            : new MembershipFound(
                partnership.Id,
                partnership.Slug,
                acting.Id,
                acting.OrganisationId,
                acting.Roles,
                NeedsSecondStep: acting.Roles.Intersect(partnership.SecondStepRoles).Any()
            );
    }
}
