using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

internal sealed class AnswerGetPublishedUnmetNeeds(AppDb db)
    : IRequestHandler<GetPublishedUnmetNeeds, PublishedUnmetNeeds?>
{
    public async Task<PublishedUnmetNeeds?> Handle(GetPublishedUnmetNeeds request, CancellationToken ct)
    {
        var first = FlowPeriod.Of(request.From);
        var quarters = await db
            .FlowQuarters.AsNoTracking()
            .Where(q => q.Year > first.Year || (q.Year == first.Year && q.Number >= first.Number))
            .OrderBy(q => q.Year)
            .ThenBy(q => q.Number)
            .ToListAsync(ct);
        if (quarters.Count == 0)
            return null;
        var figures = quarters.ConvertAll(quarter => quarter.Read());
        return new(
            quarters[0].Period.From,
            quarters[^1].Period.To,
            Over(figures, one => one.UnmetNeeds),
            Over(figures, one => one.UnmetAreas)
        );
    }

    /// <summary>Sums of what each quarter shows, and of nothing else: whoever has read the quarters could reckon them.</summary>
    private static IReadOnlyList<PublishedPart> Over(
        IReadOnlyList<FlowFigures> quarters,
        Func<FlowFigures, IReadOnlyList<FlowPart>> partsOf
    )
    {
        // Of a quarter that shows no part, every part may have had some.
        var isAnyWithheld = quarters.Any(quarter => quarter.Unmet != 0 && partsOf(quarter).Count == 0);
        return
        [
            .. quarters
                .SelectMany(partsOf)
                .GroupBy(part => part.Code)
                .Select(parts => new PublishedPart(
                    parts.Key,
                    parts.Sum(part => part.Count ?? 0),
                    isAnyWithheld || parts.Any(part => part.Count is null)
                )),
        ];
    }
}
