using Microsoft.EntityFrameworkCore;
using PlacePartners.Measures.Definitions;
using PlacePartners.Measures.Figures;
using PlacePartners.Platform.Data;

namespace PlacePartners.Measures.Import;

/// <summary>Puts the figures of a file beside those that a measure has: new ones are added, other ones superseded.</summary>
internal static class FiguresAdded
{
    public static async Task<(int Added, int Changed, int Unchanged)> To(
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
        var held = current.ToDictionary(o => (o.DefinitionNumber, o.Series, o.PeriodStart, o.PeriodEnd));
        var definitions = DefinitionsOf(measure, figures, current.Count > 0, now);
        var (added, changed, unchanged) = (0, 0, 0);

        foreach (var figure in figures)
        {
            var observation = Observation.Read(measure.Id, definitions[figure.Series], figure, importId, by, now);
            var before = held.GetValueOrDefault(
                (observation.DefinitionNumber, observation.Series, observation.PeriodStart, observation.PeriodEnd)
            );
            if (before is not null && before.Says(observation))
            {
                unchanged++;
                continue;
            }

            if (before is not null)
            {
                observation.Supersede(before);
                changed++;
            }
            else
            {
                added++;
            }

            db.Add(observation);
        }

        return (added, changed, unchanged);
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
