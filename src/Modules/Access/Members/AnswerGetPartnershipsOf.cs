using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;

namespace PlacePartners.Access;

internal sealed class AnswerGetPartnershipsOf(AppDb db) : IRequestHandler<GetPartnershipsOf, IReadOnlyList<Guid>>
{
    public async Task<IReadOnlyList<Guid>> Handle(GetPartnershipsOf request, CancellationToken ct) =>
        await db
            .LiveMemberships.Where(m => m.OrganisationId == request.OrganisationId)
            .Select(m => m.PartnershipId)
            .Distinct()
            .ToListAsync(ct);
}
