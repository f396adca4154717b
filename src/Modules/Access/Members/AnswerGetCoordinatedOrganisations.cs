using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;

namespace PlacePartners.Access;

internal sealed class AnswerGetCoordinatedOrganisations(AppDb db)
    : IRequestHandler<GetCoordinatedOrganisations, IReadOnlyList<Guid>>
{
    public async Task<IReadOnlyList<Guid>> Handle(GetCoordinatedOrganisations request, CancellationToken ct)
    {
        var memberships = await db
            .LiveMemberships.Where(m => m.AccountId == request.AccountId)
            .Select(m => new { m.OrganisationId, m.Roles })
            .ToListAsync(ct);
        return
        [
            .. memberships
                .Where(m => m.Roles.Contains(Role.OrganisationCoordinator))
                .Select(m => m.OrganisationId)
                .Distinct(),
        ];
    }
}
