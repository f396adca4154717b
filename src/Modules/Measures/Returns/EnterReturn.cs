using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Measures;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Measures.Definitions;
using PlacePartners.Measures.Figures;
using PlacePartners.Measures.Import;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Measures.Returns;

public static class EnterReturn
{
    /// <param name="Period">As people write it: 2025/26, 2026 Q1, Apr 2026.</param>
    /// <param name="IsNil">There was no activity in the period; then no figure is given.</param>
    /// <param name="Definition">The definition that the period is one of, where it is not the present one.</param>
    /// <param name="Revision">The revision that the person corrects; 0 for the first return of a period.</param>
    public sealed record Request(
        [Line(4, 40)] string Period,
        int Revision,
        [Number(-1e12, 1e12)] double? Value = null,
        [Number(-1e12, 1e12)] double? Numerator = null,
        [Number(-1e12, 1e12)] double? Denominator = null,
        bool IsNil = false,
        [Text(0, 1000)] string Note = "",
        int? Definition = null
    );

    public sealed record Response(int Revision);

    public static async Task<Ok<Response>> Handle(
        Guid measureId,
        Request request,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var measure = await db.MeasureToChange(measureId, ct);
        await CheckAsked(measure, modules, me, ct);
        var (asked, period) = PeriodOf(measure, request.Period, request.Definition, UkTime.Today(clock));
        var before = await db.CurrentReturn(measureId, me.OrganisationId, period, ct);
        if ((before?.Revision ?? 0) != request.Revision)
            throw Refusal.Stale();

        var definition = before is null ? asked : Headline.DefinitionOf(measure, before);
        var amounts = AmountsOf(request, measure, definition.Meaning);
        var now = clock.GetUtcNow();
        var returned = Observation.Returned(
            measureId,
            definition.Number,
            me.OrganisationId,
            period,
            amounts,
            request.IsNil,
            request.Note,
            me.MembershipId,
            now
        );
        if (before is not null)
            returned.Supersede(before);
        await CheckShared(db, definition, returned, ct);

        db.Add(returned);
        db.Publish(new MeasureFiguresChanged(measureId));
        db.Changed("/api/measures");
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(returned.Revision));
    }

    // 2019/20 is a financial year or a school year, and an earlier definition may have had the other frequency.
    internal static (Definition Definition, Period Period) PeriodOf(
        Measure measure,
        string text,
        int? number,
        DateOnly today
    )
    {
        string? refused = null;
        foreach (
            var definition in measure
                .Definitions.Where(d => number is null || d.Number == number)
                .OrderByDescending(d => d.Number)
        )
        {
            if (!definition.Frequency.TryParse(text, out var period, out var problem))
                refused ??= problem;
            else if (period.Start <= today)
                return (definition, period);
            else
                throw Refusal.Field("period", "This period has not begun yet.");
        }

        throw Refusal.Field("period", refused ?? "Choose a period of this measure.");
    }

    internal static Task<Observation?> CurrentReturn(
        this AppDb db,
        Guid measureId,
        Guid organisationId,
        Period period,
        CancellationToken ct
    )
    {
        var (series, start, end) = (Observation.SeriesOf(organisationId), period.Start, period.End);
        return db
            .Observations.Where(o => o.MeasureId == measureId && o.Series == series && o.SupersededAt == null)
            .Where(o => o.PeriodStart == start && o.PeriodEnd == end)
            .OrderByDescending(o => o.DefinitionNumber)
            .FirstOrDefaultAsync(ct);
    }

    private static async Task CheckAsked(Measure measure, IMediator modules, CurrentUser me, CancellationToken ct)
    {
        if (measure.FiguresFrom != FiguresFrom.Returns)
            throw Refusal.Rule(
                "not-returned",
                "The figures of this measure are published elsewhere: nobody sends returns for it."
            );
        if (measure.RetiredAt is not null)
            throw Refusal.Rule("measure-retired", "This measure is retired, so it takes no more returns.");
        var isPartner = (await modules.Send(new GetPartners(), ct)).Any(partner =>
            partner.OrganisationId == me.OrganisationId
        );
        if (!isPartner || measure.ReturnedBy.Count > 0 && !measure.ReturnedBy.Contains(me.OrganisationId))
            throw Refusal.Rule("not-asked", "Your organisation is not asked for returns of this measure.");
    }

    private static Amounts AmountsOf(Request request, Measure measure, Meaning meaning)
    {
        var given = new Amounts(request.Value, request.Numerator, request.Denominator);
        if (request.IsNil)
        {
            if (given != default)
                throw Refusal.Field("isNil", "A nil return has no figures. Take them out, or untick the box.");
            return ReturnRules.NeedsPair(meaning.ValueType) ? new Amounts(null, 0, 0) : new Amounts(0, null, null);
        }

        return ReturnRules.ProblemWithReturn(measure, meaning, given) is var (field, sentence)
            ? throw Refusal.Field(field, sentence)
            : given;
    }

    // Everybody divides by the same people, so two different numbers of them cannot both be right.
    private static async Task CheckShared(AppDb db, Definition definition, Observation returned, CancellationToken ct)
    {
        if (!definition.SharesDenominator || returned.IsNil)
            return;
        var (number, series, start, end) = (
            definition.Number,
            returned.Series,
            returned.PeriodStart,
            returned.PeriodEnd
        );
        var others = await db
            .Observations.Where(o =>
                o.MeasureId == definition.MeasureId
                && o.DefinitionNumber == number
                && o.SupersededAt == null
                && !o.IsNil
            )
            .Where(o => o.Series != series && o.PeriodStart == start && o.PeriodEnd == end)
            .Select(o => o.Denominator)
            .ToListAsync(ct);
        if (others.Exists(denominator => denominator != returned.Denominator))
            throw Refusal.Field(
                "denominator",
                "All partners share one denominator, and another partner gave a different one. Agree on it first."
            );
    }
}
