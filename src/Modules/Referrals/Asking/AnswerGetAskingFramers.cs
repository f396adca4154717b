using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Referrals;

internal sealed class AnswerGetAskingFramers(AppDb db, IMediator modules, CurrentTenant tenant)
    : IRequestHandler<GetAskingFramers, IReadOnlyList<string>>
{
    public async Task<IReadOnlyList<string>> Handle(GetAskingFramers request, CancellationToken ct)
    {
        if (await modules.Send(new FindPartnership(request.Slug), ct) is not { } partnership)
            return [];
        tenant.Enter(partnership.Id);
        var page = await db.AskingPages.AsNoTracking().FirstOrDefaultAsync(p => p.IsOn, ct);
        return page?.Framers ?? [];
    }
}
