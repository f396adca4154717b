using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Measures.Definitions;
using PlacePartners.Measures.Figures;
using PlacePartners.Measures.Statistics;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Measures.Returns;

public static class GetReturn
{
    /// <param name="Definition">The definition that the figure is made under; send it back with the return.</param>
    /// <param name="Revision">Send it back with the correction; 0 when there is no return yet.</param>
    /// <param name="History">Every revision, the newest first.</param>
    public sealed record Response(
        string Period,
        int Definition,
        int Revision,
        MeasureValueType ValueType,
        string Numerator,
        string Denominator,
        string Unit,
        IReadOnlyList<Past> History
    );

    public sealed record Past(
        int Revision,
        double? Value,
        double? Numerator,
        double? Denominator,
        bool IsNil,
        string Note,
        string By,
        DateTimeOffset At,
        DateTimeOffset? SupersededAt
    );

    public static async Task<Ok<Response>> Handle(
        Guid measureId,
        string period,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct,
        int? definition = null
    )
    {
        var measure = await db.MeasureToChange(measureId, ct);
        var (askedOf, asked) = EnterReturn.PeriodOf(measure, period, definition, UkTime.Today(clock));
        var (series, start, end) = (Observation.SeriesOf(me.OrganisationId), asked.Start, asked.End);
        var history = await db
            .Observations.AsNoTracking()
            .Where(o => o.MeasureId == measureId && o.Series == series && o.PeriodStart == start && o.PeriodEnd == end)
            .OrderByDescending(o => o.Revision)
            .ToListAsync(ct);
        var people = await modules.Send(new GetMembersById([.. history.Select(o => o.RecordedBy).Distinct()]), ct);
        var meant = history.Count == 0 ? askedOf : Headline.DefinitionOf(measure, history[0]);
        return TypedResults.Ok(
            new Response(
                asked.Label,
                meant.Number,
                history.Count == 0 ? 0 : history[0].Revision,
                meant.ValueType,
                meant.Numerator,
                meant.Denominator,
                meant.Unit,
                [
                    .. history.Select(o =>
                        PastOf(o, people.FirstOrDefault(person => person.MembershipId == o.RecordedBy)?.Name ?? "")
                    ),
                ]
            )
        );
    }

    private static Past PastOf(Observation o, string by) =>
        new(o.Revision, o.Value, o.Numerator, o.Denominator, o.IsNil, o.Note, by, o.RecordedAt, o.SupersededAt);
}
