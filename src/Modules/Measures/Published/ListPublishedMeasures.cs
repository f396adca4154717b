using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Measures.Import;
using PlacePartners.Measures.Statistics;
using PlacePartners.Platform.Data;

namespace PlacePartners.Measures.Published;

public static class ListPublishedMeasures
{
    public sealed record Response(IReadOnlyList<Item> Items);

    /// <param name="Key">Names it when it is adopted.</param>
    /// <param name="MeasureId">The measure that was made of it in this partnership; null when it is not adopted yet.</param>
    public sealed record Item(
        string Key,
        string Name,
        string Question,
        string Unit,
        int Decimals,
        Direction Direction,
        string Area,
        string Source,
        string SourceAddress,
        string Licence,
        string Caveats,
        string LatestPeriod,
        double? LatestValue,
        int Figures,
        IReadOnlyList<string> ComparedWith,
        IReadOnlyList<Point> Points,
        Guid? MeasureId
    );

    /// <param name="Segment">Points of different segments are not joined.</param>
    public sealed record Point(DateOnly Start, string Period, double? Value, int Segment);

    public static async Task<Ok<Response>> Handle(AppDb db, IMediator modules, CancellationToken ct)
    {
        var partnership = await modules.Send(new GetPartnership(), ct);
        var adopted = await db
            .Measures.Where(m => m.LibraryKey != null)
            .OrderBy(m => m.DefinedAt)
            .Select(m => new { m.LibraryKey, m.Id })
            .ToListAsync(ct);
        var ids = adopted.GroupBy(m => m.LibraryKey!).ToDictionary(m => m.Key, m => m.First().Id);
        return TypedResults.Ok(
            new Response([
                .. Library
                    .For(partnership.Place)
                    .Select(found => ItemOf(found, ids.TryGetValue(found.Key, out var id) ? id : null)),
            ])
        );
    }

    private static Item ItemOf(PlaceSeries found, Guid? measureId)
    {
        var series = found.Series;
        var own = found.Figures.Where(figure => figure.IsPlace).OrderBy(figure => figure.Period.Start).ToList();
        var segments = own.Select(figure => figure.Series).Distinct().ToList();
        var latest = own[^1];
        return new Item(
            found.Key,
            found.Name,
            series.Question,
            series.Unit,
            series.Decimals,
            series.Direction,
            found.Area.Name,
            series.Source,
            series.SourceAddress,
            series.Licence,
            series.Caveats,
            latest.Period.Label,
            latest.Amounts.Value,
            own.Count,
            [.. found.Figures.Where(figure => !figure.IsPlace).Select(figure => figure.Area).Distinct()],
            [
                .. own.Select(figure => new Point(
                    figure.Period.Start,
                    figure.Period.Label,
                    figure.Amounts.Value,
                    segments.IndexOf(figure.Series) + 1
                )),
            ],
            measureId
        );
    }
}
