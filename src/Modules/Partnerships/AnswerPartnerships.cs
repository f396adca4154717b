using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Partnerships;

internal sealed class AnswerPartnerships(AppDb db, CurrentTenant tenant)
    : IRequestHandler<FindPartnership, PartnershipRecord?>,
        IRequestHandler<GetPartnership, PartnershipRecord>,
        IRequestHandler<ListPartnerships, IReadOnlyList<PartnershipRecord>>
{
    public async Task<PartnershipRecord?> Handle(FindPartnership request, CancellationToken ct) =>
        (await db.Partnerships.AsNoTracking().FirstOrDefaultAsync(p => p.Slug == request.Slug, ct))?.ToRecord();

    public async Task<PartnershipRecord> Handle(GetPartnership request, CancellationToken ct) =>
        (await db.Partnerships.AsNoTracking().SingleAsync(p => p.Id == tenant.Id, ct)).ToRecord();

    public async Task<IReadOnlyList<PartnershipRecord>> Handle(ListPartnerships request, CancellationToken ct)
    {
        var all = db.Partnerships.AsNoTracking();
        if (request.Ids is { } ids)
            all = all.Where(p => ids.Contains(p.Id));
        return [.. (await all.OrderBy(p => p.Name).ToListAsync(ct)).Select(p => p.ToRecord())];
    }
}
