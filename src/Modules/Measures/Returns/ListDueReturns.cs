using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Measures.Definitions;
using PlacePartners.Measures.Figures;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Measures.Returns;

/// <summary>The returns that the own organisation has not given for the last period that is over.</summary>
public static class ListDueReturns
{
    public sealed record Response(IReadOnlyList<Due> Items);

    public sealed record Due(Guid MeasureId, string MeasureName, string Period, DateOnly EndedOn);

    public static async Task<Ok<Response>> Handle(
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var organisationId = me.OrganisationId;
        var hasJoined = (await modules.Send(new GetPartners(), ct)).Any(partner =>
            partner.OrganisationId == organisationId && partner.HasJoined
        );
        var measures = await db
            .Measures.AsNoTracking()
            .Include(m => m.Definitions)
            .Where(m => m.FiguresFrom == FiguresFrom.Returns && m.RetiredAt == null)
            .OrderBy(m => m.Name)
            .ToListAsync(ct);
        var series = Observation.SeriesOf(organisationId);
        var given = (
            await db
                .Observations.Where(o => o.Series == series && o.SupersededAt == null)
                .Select(o => new { o.MeasureId, o.PeriodEnd })
                .ToListAsync(ct)
        ).ToHashSet();
        var today = UkTime.Today(clock);
        return TypedResults.Ok(
            new Response([
                .. from measure in measures
                where measure.ReturnedBy.Count == 0 ? hasJoined : measure.ReturnedBy.Contains(organisationId)
                let period = measure.Current.Frequency.LastBefore(today)
                where !given.Contains(new { MeasureId = measure.Id, PeriodEnd = period.End })
                select new Due(measure.Id, measure.Name, period.Label, period.End),
            ])
        );
    }
}
