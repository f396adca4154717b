using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Board;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Jobs;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>Each night: publishes quarters that ended four weeks ago, once and for all.</summary>
internal sealed class PublishFlows(AppDb db, IMediator modules, TimeProvider clock) : IJob
{
    public async Task Run(CancellationToken ct)
    {
        var published = (await db.FlowQuarters.Select(q => new { q.Year, q.Number }).ToListAsync(ct))
            .Select(q => new FlowPeriod(q.Year, q.Number))
            .ToHashSet();
        var due = FlowPeriod
            .Latest(clock)
            .Where(period => period.MayBePublished(UkTime.Today(clock)) && !published.Contains(period));
        foreach (var period in due)
        {
            var facts = await FlowFacts.Load(db, modules, period, ct);
            if (facts.IsEmpty)
                continue;
            var board = await modules.Send(new GetBoardFigures(period.To, Quarters: 1, HoldsRecords: false), ct);
            var safe = FlowTables.Safe(facts, KnownTotals.Of(board.Referrals, facts));
            db.Add(FlowQuarter.Publish(period, safe, clock.GetUtcNow()));
            await db.SaveChangesAsync(ct);
        }
    }
}
