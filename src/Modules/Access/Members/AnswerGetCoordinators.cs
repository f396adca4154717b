using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;

namespace PlacePartners.Access;

internal sealed class AnswerGetCoordinators(AppDb db)
    : IRequestHandler<GetCoordinators, IReadOnlyList<CoordinatorRecord>>
{
    public async Task<IReadOnlyList<CoordinatorRecord>> Handle(GetCoordinators request, CancellationToken ct)
    {
        var memberships = await db
            .LiveMemberships.AsNoTracking()
            .Where(m => request.OrganisationIds.Contains(m.OrganisationId))
            .OrderBy(m => m.JoinedAt)
            .ThenBy(m => m.Id)
            .ToListAsync(ct);
        return
        [
            .. memberships
                .Where(m => m.Roles.Contains(Role.OrganisationCoordinator))
                .DistinctBy(m => (m.OrganisationId, m.AccountId))
                .Select(m => new CoordinatorRecord(m.OrganisationId, m.PartnershipId, m.Id)),
        ];
    }
}
