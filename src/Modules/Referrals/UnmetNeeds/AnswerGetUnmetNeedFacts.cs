using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

internal sealed class AnswerGetUnmetNeedFacts(AppDb db)
    : IRequestHandler<GetUnmetNeedFacts, IReadOnlyList<UnmetNeedFact>>
{
    public async Task<IReadOnlyList<UnmetNeedFact>> Handle(GetUnmetNeedFacts request, CancellationToken ct)
    {
        var (from, until) = Days.Span(request.From, request.To);
        var found = await db
            .UnmetNeeds.Where(n => n.FoundAt >= from && n.FoundAt < until)
            .OrderBy(n => n.FoundAt)
            .ThenBy(n => n.Id)
            .Select(n => new
            {
                n.Id,
                n.FoundAt,
                n.Need,
                n.District,
                n.State,
            })
            .ToListAsync(ct);
        return
        [
            .. found.Select(n => new UnmetNeedFact(
                n.Id,
                UkTime.DateOf(n.FoundAt),
                n.Need,
                n.District,
                n.State.ToString().ToLowerInvariant()
            )),
        ];
    }
}
