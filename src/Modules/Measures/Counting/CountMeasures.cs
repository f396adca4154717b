using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Board;
using PlacePartners.Contracts.Measures;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Measures.Definitions;
using PlacePartners.Measures.Figures;
using PlacePartners.Measures.Import;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Jobs;
using PlacePartners.Platform.Time;

namespace PlacePartners.Measures.Counting;

/// <summary>
/// Records the figures that the product counts by itself, once for each quarter, four weeks after its end. A count that
/// moved afterwards would give away by the difference what the first one hid.
/// </summary>
internal sealed class CountMeasures(AppDb db, IMediator modules, TimeProvider clock) : IJob
{
    private const int DaysAfter = 28;
    private const int MostQuarters = 20;

    public async Task Run(CancellationToken ct)
    {
        var measures = await db
            .Measures.Include(m => m.Definitions)
            .Where(m => m.FiguresFrom == FiguresFrom.Counted && m.RetiredAt == null)
            .ToListAsync(ct);
        await Record(measures, ct);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Adds the figures that are missing, without saving.</summary>
    internal async Task Record(IReadOnlyCollection<Measure> measures, CancellationToken ct)
    {
        if (measures.Count == 0)
            return;
        var ids = measures.Select(m => m.Id).ToList();
        var known = (
            await db
                .Observations.Where(o => ids.Contains(o.MeasureId) && o.SupersededAt == null)
                .Select(o => new { o.MeasureId, o.PeriodStart })
                .ToListAsync(ct)
        )
            .Select(o => (o.MeasureId, o.PeriodStart))
            .ToHashSet();
        foreach (var quarter in await Ended(ct))
        {
            var missing = measures.Where(m => !known.Contains((m.Id, quarter.Start))).ToList();
            if (missing.Count == 0)
                continue;
            var counted = await modules.Send(new CountQuarter(quarter.Start), ct);
            foreach (var measure in missing)
                Add(measure, quarter, counted[CountedLibrary.Of(measure)!.Value]);
        }
    }

    private void Add(Measure measure, Period quarter, CountedFigure figure)
    {
        var amounts = new Amounts(figure.Count, figure.Part, figure.Whole);
        var marker =
            figure.IsHidden ? "c"
            : amounts == default ? "z"
            : null;
        db.Add(Observation.Calculated(measure.Id, measure.Current.Number, quarter, amounts, marker, clock.GetUtcNow()));
        db.Publish(new MeasureFiguresChanged(measure.Id));
        db.Changed("/api/measures");
    }

    private async Task<IReadOnlyList<Period>> Ended(CancellationToken ct)
    {
        var begun = (await modules.Send(new GetPartnership(), ct)).BegunOn;
        var until = UkTime.Today(clock).AddDays(1 - DaysAfter);
        var quarters = new List<Period>();
        for (
            var quarter = Frequency.Quarterly.LastBefore(until);
            quarter.End >= begun && quarters.Count < MostQuarters;
            quarter = Frequency.Quarterly.LastBefore(quarter.Start)
        )
            quarters.Add(quarter);
        return quarters;
    }
}
