using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Partnerships;

internal sealed class AnswerPartnerships(AppDb db, CurrentTenant tenant, KnownPartnerships known)
    : IRequestHandler<FindPartnership, PartnershipRecord?>,
        IRequestHandler<GetPartnership, PartnershipRecord>,
        IRequestHandler<ListPartnerships, IReadOnlyList<PartnershipRecord>>
{
    public async Task<PartnershipRecord?> Handle(FindPartnership request, CancellationToken ct)
    {
        if (known.Find(request.Slug) is { } record)
            return record;
        var found = await db.Partnerships.AsNoTracking().FirstOrDefaultAsync(p => p.Slug == request.Slug, ct);
        return found is null ? null : known.Keep(request.Slug, found.ToRecord());
    }

    public async Task<PartnershipRecord> Handle(GetPartnership request, CancellationToken ct)
    {
        var id = tenant.Id ?? throw new InvalidOperationException("There is no partnership here.");
        return known.Find(id)
            ?? known.Keep(id, (await db.Partnerships.AsNoTracking().SingleAsync(p => p.Id == id, ct)).ToRecord());
    }

    public async Task<IReadOnlyList<PartnershipRecord>> Handle(ListPartnerships request, CancellationToken ct)
    {
        var all = db.Partnerships.AsNoTracking();
        if (request.Ids is { } ids)
            all = all.Where(p => ids.Contains(p.Id));
        return [.. (await all.OrderBy(p => p.Name).ToListAsync(ct)).Select(p => p.ToRecord())];
    }
}
