using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Measures.Definitions;
using PlacePartners.Measures.Figures;
using PlacePartners.Measures.Import;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Measures.Returns;

public static class ListReturns
{
    private const int MostOpen = 8;

    /// <param name="Periods">Newest first: those with returns, and the last eight that are over.</param>
    public sealed record Response(IReadOnlyList<PeriodReturns> Periods, bool MayReturn);

    public sealed record PeriodReturns(
        string Period,
        DateOnly Start,
        DateOnly End,
        int Definition,
        int Returned,
        int Expected,
        double? Total,
        string? TotalMarker,
        IReadOnlyList<PartnerReturn> Partners
    );

    /// <param name="State">expected, returned or nil.</param>
    /// <param name="Marker">c: hidden, because it is a small number of people or would give one away.</param>
    public sealed record PartnerReturn(
        Guid OrganisationId,
        string Name,
        bool IsOwn,
        string State,
        double? Value,
        double? Numerator,
        double? Denominator,
        string? Marker,
        string Note,
        int Revision
    );

    public static async Task<Ok<Response>> Handle(
        Guid measureId,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var measure =
            await db
                .Measures.AsNoTracking()
                .Include(m => m.Definitions)
                .SingleOrDefaultAsync(m => m.Id == measureId, ct)
            ?? throw Refusal.NotFound("measure");
        if (measure.FiguresFrom != FiguresFrom.Returns)
            return TypedResults.Ok(new Response([], MayReturn: false));
        var book = await FigureBook.Open(db, modules, [measureId], me.OrganisationId, null, ct);
        var returns = book.Of(measure).ToLookup(o => (o.PeriodStart, o.PeriodEnd));
        var periods = Periods(measure, [.. book.Of(measure)], UkTime.Today(clock));
        var totals = book.Headline(measure);
        var mayReturn =
            me.Has(Permission.SubmitReturns)
            && measure.RetiredAt is null
            && book.Expected(measure).Any(p => p.OrganisationId == me.OrganisationId);
        return TypedResults.Ok(
            new Response(
                [
                    .. periods.Select(period =>
                        Returned(
                            measure,
                            period,
                            [.. returns[(period.Start, period.End)]],
                            totals,
                            book,
                            me.OrganisationId
                        )
                    ),
                ],
                mayReturn
            )
        );
    }

    private static IReadOnlyList<Period> Periods(Measure measure, List<Observation> returns, DateOnly today)
    {
        var open = new List<Period>();
        for (
            var period = measure.Current.Frequency.LastBefore(today);
            open.Count < MostOpen;
            period = measure.Current.Frequency.LastBefore(period.Start)
        )
            open.Add(period);
        var known = returns.Select(o => new Period(o.PeriodStart, o.PeriodEnd, o.PeriodLabel, open[0].Kind));
        return
        [
            .. open.Concat(known)
                .DistinctBy(period => (period.Start, period.End))
                .OrderByDescending(period => period.End)
                .ThenBy(period => period.Start),
        ];
    }

    private static PeriodReturns Returned(
        Measure measure,
        Period period,
        List<Observation> returns,
        IReadOnlyList<SeriesPoint> totals,
        FigureBook book,
        Guid reader
    )
    {
        var control = measure.IsControlled
            ? new ControlledReturns(measure, book.HistoryOf(measure, period.Start, period.End), reader)
            : null;
        var expected = book.Expected(measure)
            .Select(partner => partner.OrganisationId)
            .Union(returns.Select(o => o.OrganisationId!.Value))
            .ToList();
        var segment = returns.Count == 0 ? measure.Current.Number : returns.Max(o => o.DefinitionNumber);
        var total = totals.FirstOrDefault(point =>
            point.Start == period.Start && point.End == period.End && point.Segment == segment
        );
        var partners = expected
            .Select(id => One(measure, id, book.NameOf(id), returns.Find(o => o.OrganisationId == id), control, reader))
            .OrderByDescending(partner => partner.IsOwn)
            .ThenBy(partner => partner.Name, StringComparer.OrdinalIgnoreCase);
        return new PeriodReturns(
            period.Label,
            period.Start,
            period.End,
            segment,
            returns.Count,
            expected.Count,
            total?.Value,
            returns.Count == 0 ? null : total?.Marker,
            [.. partners]
        );
    }

    private static PartnerReturn One(
        Measure measure,
        Guid id,
        string name,
        Observation? given,
        ControlledReturns? control,
        Guid reader
    )
    {
        var isOwn = id == reader;
        if (given is null)
            return new PartnerReturn(id, name, isOwn, "expected", null, null, null, null, "", 0);
        if (!isOwn && control?.Hides(id) == true)
            return new PartnerReturn(id, name, isOwn, "returned", null, null, null, "c", "", given.Revision);
        var value = Headline.DefinitionOf(measure, given).ValueOf(given.Value, given.Numerator, given.Denominator);
        return new PartnerReturn(
            id,
            name,
            isOwn,
            given.IsNil ? "nil" : "returned",
            value,
            given.Numerator,
            given.Denominator,
            given.Marker,
            isOwn ? given.Note : "",
            given.Revision
        );
    }
}
