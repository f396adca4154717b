using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

internal sealed class AnswerGetPublishedFlow(AppDb db) : IRequestHandler<GetPublishedFlow, PublishedFlow?>
{
    public async Task<PublishedFlow?> Handle(GetPublishedFlow request, CancellationToken ct)
    {
        var newest = await db
            .FlowQuarters.AsNoTracking()
            .OrderByDescending(q => q.Year)
            .ThenByDescending(q => q.Number)
            .FirstOrDefaultAsync(ct);
        if (newest is null)
            return null;
        var figures = newest.Read();
        var waits = figures.Waits.FirstOrDefault(wait => wait.ServiceId is null);
        return new(
            newest.Period.Name,
            UkTime.DateOf(newest.PublishedAt),
            figures.Acceptance?.Percent,
            figures.Acceptance?.Low,
            figures.Acceptance?.High,
            waits?.ContactMedian,
            waits?.ContactSlowestFifth,
            figures.Total.Reported,
            figures.Total.Confirmed
        );
    }
}
