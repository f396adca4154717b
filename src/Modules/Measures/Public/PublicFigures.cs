using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Measures.Definitions;
using PlacePartners.Measures.Figures;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Tenancy;
using PlacePartners.Platform.Time;

namespace PlacePartners.Measures.Public;

/// <summary>What anybody may read of a partnership's measures: of periods that ended long enough ago, without partial totals.</summary>
public sealed class PublicFigures
{
    private readonly AppDb db;
    private readonly IMediator modules;
    private readonly CurrentTenant tenant;
    private readonly TimeProvider clock;

    internal PublicFigures(AppDb db, IMediator modules, CurrentTenant tenant, TimeProvider clock) =>
        (this.db, this.modules, this.tenant, this.clock) = (db, modules, tenant, clock);

    internal sealed record Opened(
        PartnershipRecord Partnership,
        PublicPage Page,
        DateOnly AsAt,
        IReadOnlyList<(Measure Measure, IReadOnlyList<SeriesPoint> Points)> Measures
    );

    /// <summary>Enters the partnership. One that there is not, and one without a page, are answered alike.</summary>
    internal async Task<Opened> Open(string slug, CancellationToken ct)
    {
        if (await modules.Send(new FindPartnership(slug), ct) is not { } partnership)
            throw Refusal.NotFound("page");
        tenant.Enter(partnership.Id);
        if (await db.PublicPages.AsNoTracking().FirstOrDefaultAsync(ct) is not { IsOn: true } page)
            throw Refusal.NotFound("page");

        var asAt = UkTime.Today(clock).AddDays(-page.DelayDays);
        var measures = await db
            .Measures.AsNoTracking()
            .Include(m => m.Definitions)
            .Where(m => page.MeasureIds.Contains(m.Id) && m.RetiredAt == null)
            .ToListAsync(ct);
        var book = await FigureBook.Open(db, modules, [.. measures.Select(m => m.Id)], null, asAt, ct);
        return new Opened(
            partnership,
            page,
            asAt,
            [
                .. measures
                    .OrderBy(m => page.MeasureIds.IndexOf(m.Id))
                    .Select(m => (m, (IReadOnlyList<SeriesPoint>)[.. book.Headline(m).Select(Whole)])),
            ]
        );
    }

    // A total of some partners is no figure of the place.
    private static SeriesPoint Whole(SeriesPoint point) =>
        point.Marker is "i"
            ? point with
            {
                Value = null,
                Numerator = null,
                Denominator = null,
                Low = null,
                High = null,
            }
            : point;
}
