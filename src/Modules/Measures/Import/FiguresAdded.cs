using Microsoft.EntityFrameworkCore;
using PlacePartners.Measures.Definitions;
using PlacePartners.Measures.Figures;
using PlacePartners.Platform.Data;

namespace PlacePartners.Measures.Import;

/// <summary>What the figures of a file did to those that a measure has: new ones are added, other ones superseded.</summary>
internal sealed record FiguresAdded(int Added, IReadOnlyList<FiguresAdded.Change> Changes, int Unchanged)
{
    public sealed record Change(Observation Before, Observation After);

    public static async Task<FiguresAdded> To(
        AppDb db,
        Measure measure,
        IReadOnlyList<ReadFigure> figures,
        Guid? importId,
        Guid by,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var current = await db
            .Observations.Where(o => o.MeasureId == measure.Id && o.SupersededAt == null)
            .ToListAsync(ct);
        var held = current.ToDictionary(o => o.Key);
        var withdrawn = await Withdrawn(db, measure, ct);
        var definitions = DefinitionsOf(measure, figures, current.Count > 0, now);
        var changes = new List<Change>();
        var (added, unchanged) = (0, 0);

        foreach (var figure in figures)
        {
            var observation = Observation.Read(measure.Id, definitions[figure.Series], figure, importId, by, now);
            var before = held.GetValueOrDefault(observation.Key);
            if (before is not null && before.Says(observation))
            {
                unchanged++;
                continue;
            }

            if (before is not null)
            {
                observation.Supersede(before);
                changes.Add(new Change(before, observation));
            }
            else
            {
                observation.Follow(withdrawn.GetValueOrDefault(observation.Key));
                added++;
            }

            db.Add(observation);
        }

        return new FiguresAdded(added, changes, unchanged);
    }

    // The last revision of figures that an undone import took with it: the same figure again is the next one.
    private static async Task<Dictionary<ObservationKey, int>> Withdrawn(
        AppDb db,
        Measure measure,
        CancellationToken ct
    )
    {
        var earlier = await db
            .Observations.AsNoTracking()
            .Where(o => o.MeasureId == measure.Id && o.SupersededAt != null)
            .ToListAsync(ct);
        return earlier.GroupBy(o => o.Key).ToDictionary(group => group.Key, group => group.Max(o => o.Revision));
    }

    // Each series that the publisher names is a definition of its own, in order of time: the line is not joined across them.
    private static Dictionary<string, int> DefinitionsOf(
        Measure measure,
        IReadOnlyList<ReadFigure> figures,
        bool hasFigures,
        DateTimeOffset now
    )
    {
        var series = figures
            .GroupBy(figure => figure.Series)
            .OrderBy(group => group.Min(figure => figure.Period.Start))
            .Select(group => group.Key);
        var numbers = series.ToDictionary(
            name => name,
            name => name.Length == 0 ? measure.Current.Number : measure.DefinitionOf(name, hasFigures, now).Number
        );
        if (!hasFigures)
            measure.AimAt(
                figures
                    .Where(figure => figure.Period.End == measure.BaselineEnd)
                    .Select(figure => (int?)numbers[figure.Series])
                    .Max()
                    ?? measure.Current.Number
            );
        return numbers;
    }
}
