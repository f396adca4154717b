using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Measures.Figures;
using PlacePartners.Measures.Statistics;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Measures.Definitions;

public static class GetMeasure
{
    /// <param name="Definitions">Oldest first; figures point at them by number, and the line is not joined across them.</param>
    /// <param name="TargetDefinition">The definition that baseline and target were agreed for.</param>
    /// <param name="BaselineOn">The last day of the baseline period, where the path begins.</param>
    /// <param name="IsAsked">The reader's organisation is to send returns.</param>
    public sealed record Response(
        Guid Id,
        int Version,
        string Name,
        string Question,
        FiguresFrom FiguresFrom,
        Guid? GoalId,
        string? GoalTitle,
        int Decimals,
        Direction Direction,
        double? Baseline,
        string? BaselinePeriod,
        DateOnly? BaselineOn,
        double? Target,
        DateOnly? TargetDate,
        double? Tolerance,
        int TargetDefinition,
        string Source,
        string Caveats,
        bool CountsPeople,
        int HidesBelow,
        int LeastDenominator,
        bool GuardsPartners,
        string AreaName,
        Guid? LeadOrganisationId,
        string? LeadOrganisationName,
        IReadOnlyList<Guid> ReturnedBy,
        bool IsAsked,
        bool IsRetired,
        bool HasFigures,
        IReadOnlyList<Meant> Definitions,
        Judgement Judgement,
        IReadOnlyList<SeriesPoint> Points,
        IReadOnlyList<Comparison> Comparisons,
        string? WhyNoTotal
    );

    public sealed record Meant(
        int Number,
        string Numerator,
        string Denominator,
        MeasureValueType ValueType,
        Frequency Frequency,
        string Unit,
        double Multiplier,
        bool SharesDenominator,
        string SeriesLabel,
        string ChangeNote,
        DateTimeOffset BegunAt
    );

    public sealed record Comparison(string Area, IReadOnlyList<SeriesPoint> Points);

    public static async Task<Ok<Response>> Handle(
        Guid measureId,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        CancellationToken ct
    )
    {
        var measure =
            await db
                .Measures.AsNoTracking()
                .Include(m => m.Definitions)
                .SingleOrDefaultAsync(m => m.Id == measureId, ct)
            ?? throw Refusal.NotFound("measure");
        var book = await FigureBook.Open(db, modules, [measureId], me.OrganisationId, null, ct);
        var goals = await modules.Send(new GetGoals(), ct);
        return TypedResults.Ok(Describe(measure, book, goals, me.OrganisationId));
    }

    private static Response Describe(Measure measure, FigureBook book, IReadOnlyList<GoalRecord> goals, Guid reader)
    {
        var points = book.Headline(measure);
        var isReturned = measure.FiguresFrom == FiguresFrom.Returns;
        return new Response(
            measure.Id,
            measure.Version,
            measure.Name,
            measure.Question,
            measure.FiguresFrom,
            measure.GoalId,
            goals.FirstOrDefault(goal => goal.Id == measure.GoalId)?.Title,
            measure.Decimals,
            measure.Direction,
            measure.Baseline,
            measure.BaselinePeriod,
            measure.BaselineOn?.On,
            measure.Target,
            measure.TargetDate,
            measure.Tolerance,
            measure.TargetDefinition,
            measure.Source,
            measure.Caveats,
            measure.CountsPeople,
            measure.HidesBelow,
            measure.LeastDenominator,
            measure.GuardsPartners,
            measure.AreaName,
            measure.LeadOrganisationId,
            measure.LeadOrganisationId is { } lead ? book.NameOf(lead) : null,
            measure.ReturnedBy,
            isReturned && book.Expected(measure).Any(partner => partner.OrganisationId == reader),
            measure.RetiredAt is not null,
            book.Of(measure).Count > 0,
            [.. measure.Definitions.OrderBy(d => d.Number).Select(MeantBy)],
            Judgement.Of(measure, points),
            points,
            [.. Headline.Comparisons(measure, book.Of(measure)).Select(line => new Comparison(line.Name, line.Points))],
            isReturned ? RollUp.WhyNot(measure.Current.ValueType) : null
        );
    }

    private static Meant MeantBy(Definition d) =>
        new(
            d.Number,
            d.Numerator,
            d.Denominator,
            d.ValueType,
            d.Frequency,
            d.Unit,
            d.Multiplier,
            d.SharesDenominator,
            d.SeriesLabel,
            d.ChangeNote,
            d.BegunAt
        );
}
