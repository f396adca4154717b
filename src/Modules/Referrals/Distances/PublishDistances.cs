using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Jobs;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>Each night: publishes how far people came whose first review was in a quarter that ended half a year ago, once and for all.</summary>
internal sealed class PublishDistances(AppDb db, TimeProvider clock) : IJob
{
    public async Task Run(CancellationToken ct)
    {
        var today = UkTime.Today(clock);
        var published = (await db.DistanceQuarters.Select(q => new { q.Year, q.Number }).ToListAsync(ct))
            .Select(q => new FlowPeriod(q.Year, q.Number))
            .ToHashSet();
        var due = FlowPeriod
            .Latest(clock)
            .Where(period => today >= DistanceQuarter.PublishedFrom(period) && !published.Contains(period))
            .ToList();
        if (due.Count == 0)
            return;
        var reviews = await Reviews(ct);
        var scales = (await db.LiveScales(ct)).InUse.ToList();
        foreach (var period in due)
        {
            var people = reviews
                .Where(one => FlowPeriod.Of(one.Min(review => review.On)) == period)
                .Select(Distance.Of)
                .ToList();
            db.Add(DistanceQuarter.Publish(period, DistanceFigures.Safe(people, scales), clock.GetUtcNow()));
        }
        await db.SaveChangesAsync(ct);
    }

    /// <summary>By person, whichever of their records and plans they stand in.</summary>
    private async Task<IReadOnlyList<IGrouping<Guid, PlanReview>>> Reviews(CancellationToken ct)
    {
        var plans = db.SupportPlans;
        var reviews = await db
            .PlanReviews.AsNoTracking()
            .Where(r => plans.Any(p => p.Id == r.PlanId && p.EndedBecause != PlanEnd.EnteredByMistake))
            .ToListAsync(ct);
        var personOf = await db.PersonOf(ct);
        return [.. reviews.GroupBy(review => personOf(review.PersonId))];
    }
}
