using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

internal sealed class AnswerGetWards(AppDb db) : IRequestHandler<GetWards, IReadOnlyList<Ward>>
{
    public async Task<IReadOnlyList<Ward>> Handle(GetWards request, CancellationToken ct) =>
        (await db.Set<PostcodeTable>().AsNoTracking().FirstOrDefaultAsync(ct))?.Named ?? [];
}
