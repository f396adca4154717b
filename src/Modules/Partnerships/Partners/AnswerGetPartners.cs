using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Partnerships.Agreements;
using PlacePartners.Platform.Data;

namespace PlacePartners.Partnerships.Partners;

internal sealed class AnswerGetPartners(AppDb db) : IRequestHandler<GetPartners, IReadOnlyList<PartnerRecord>>
{
    public async Task<IReadOnlyList<PartnerRecord>> Handle(GetPartners request, CancellationToken ct)
    {
        var signatures = db.Signatures;
        var inForce = await db
            .Agreements.Where(a => a.Kind == AgreementKind.DataSharing)
            .MaxAsync(a => (int?)a.Number, ct);
        return await (
            from partner in db.Partners
            join organisation in db.Organisations on partner.OrganisationId equals organisation.Id
            orderby organisation.Name, organisation.Id
            select new PartnerRecord(
                organisation.Id,
                organisation.Name,
                organisation.Sector,
                partner.Commitment,
                partner.JoinedAt != null && partner.WithdrawnAt == null,
                partner.JoinedAt != null
                    && partner.WithdrawnAt == null
                    && signatures.Any(s =>
                        s.OrganisationId == partner.OrganisationId
                        && s.Kind == AgreementKind.DataSharing
                        && s.Number == inForce
                    )
            )
        ).ToListAsync(ct);
    }
}
