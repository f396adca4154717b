using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;

namespace PlacePartners.Partnerships;

internal sealed class AnswerGetOrganisations(AppDb db)
    : IRequestHandler<GetOrganisations, IReadOnlyList<OrganisationRecord>>
{
    public async Task<IReadOnlyList<OrganisationRecord>> Handle(GetOrganisations request, CancellationToken ct) =>
        await db
            .Organisations.Where(o => request.Ids.Contains(o.Id))
            .OrderBy(o => o.Name)
            .Select(o => new OrganisationRecord(o.Id, o.Name, o.Sector))
            .ToListAsync(ct);
}
