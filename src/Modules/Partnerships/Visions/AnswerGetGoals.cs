using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;

namespace PlacePartners.Partnerships.Visions;

internal sealed class AnswerGetGoals(AppDb db) : IRequestHandler<GetGoals, IReadOnlyList<GoalRecord>>
{
    public async Task<IReadOnlyList<GoalRecord>> Handle(GetGoals request, CancellationToken ct)
    {
        var number = await db.VisionVersions.MaxAsync(v => (int?)v.Number, ct);
        if (number is null)
            return
            [
                .. (await db.Goals.AsNoTracking().OrderBy(g => g.Position).ToListAsync(ct)).Select(g => g.ToRecord()),
            ];
        var published = await db
            .PublishedGoals.AsNoTracking()
            .Where(g => g.Number == number)
            .OrderBy(g => g.Position)
            .ToListAsync(ct);
        return [.. published.Select(g => g.ToRecord())];
    }
}
