using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Measures.Definitions;
using PlacePartners.Platform.Data;

namespace PlacePartners.Measures.Figures;

/// <summary>The figures of several measures with all that it takes to add them up, read in three queries.</summary>
internal sealed class FigureBook
{
    private readonly ILookup<Guid, Observation> figures;
    private readonly IReadOnlyList<PartnerRecord> partners;
    private readonly Guid? reader;

    private FigureBook(ILookup<Guid, Observation> figures, IReadOnlyList<PartnerRecord> partners, Guid? reader) =>
        (this.figures, this.partners, this.reader) = (figures, partners, reader);

    /// <param name="reader">The organisation that asks: it sees its own figures. Null for the public.</param>
    /// <param name="asAt">Only periods that end on or before this day; null for all.</param>
    public static async Task<FigureBook> Open(
        AppDb db,
        IMediator modules,
        IReadOnlyCollection<Guid> measureIds,
        Guid? reader,
        DateOnly? asAt,
        CancellationToken ct
    )
    {
        var figures = await db
            .Observations.AsNoTracking()
            .Where(o =>
                measureIds.Contains(o.MeasureId)
                && (o.SupersededAt == null || o.OrganisationId != null)
                && (asAt == null || o.PeriodEnd <= asAt)
            )
            .OrderBy(o => o.PeriodStart)
            .ToListAsync(ct);
        return new FigureBook(figures.ToLookup(o => o.MeasureId), await modules.Send(new GetPartners(), ct), reader);
    }

    /// <summary>The figures that stand.</summary>
    public IReadOnlyList<Observation> Of(Measure measure) =>
        [.. figures[measure.Id].Where(o => o.SupersededAt is null)];

    /// <summary>The returns of a period, those that were superseded included.</summary>
    public IReadOnlyList<Observation> HistoryOf(Measure measure, DateOnly start, DateOnly end) =>
        [
            .. figures[measure.Id]
                .Where(o => o.OrganisationId is not null && o.PeriodStart == start && o.PeriodEnd == end),
        ];

    /// <summary>Who is to send returns: those named, or all partners who have joined.</summary>
    public IReadOnlyList<PartnerRecord> Expected(Measure measure) =>
        [
            .. partners.Where(partner =>
                measure.ReturnedBy.Count == 0 ? partner.HasJoined : measure.ReturnedBy.Contains(partner.OrganisationId)
            ),
        ];

    public string NameOf(Guid organisationId) =>
        partners.FirstOrDefault(partner => partner.OrganisationId == organisationId)?.Name ?? "";

    public IReadOnlyList<SeriesPoint> Headline(Measure measure) =>
        Figures.Headline.Of(
            measure,
            [.. figures[measure.Id]],
            [.. Expected(measure).Select(partner => partner.OrganisationId)],
            reader
        );
}
