using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Measures.Figures;
using PlacePartners.Measures.Statistics;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Measures.Definitions;

public static class ListMeasures
{
    public enum Which
    {
        Active,
        Retired,
        All,
    }

    public enum Order
    {
        Goal,
        Name,
        Status,
        Latest,
    }

    /// <param name="Next">Give it as `after` for the next page; null on the last.</param>
    /// <param name="Total">How many measures fit the search and filters.</param>
    public sealed record Response(IReadOnlyList<Item> Items, string? Next, int Total);

    /// <param name="GoalTitle">Null when it has no goal, or one that the vision no longer has.</param>
    /// <param name="Change">Latest less the period before it; null when either is missing or hidden.</param>
    /// <param name="Trend">The newest definition's last values, oldest first; null for gaps.</param>
    public sealed record Item(
        Guid Id,
        int Version,
        string Name,
        string Question,
        Guid? GoalId,
        string? GoalTitle,
        FiguresFrom FiguresFrom,
        string Unit,
        int Decimals,
        Direction Direction,
        string Status,
        SeriesPoint? Latest,
        double? Change,
        double? Baseline,
        string? BaselinePeriod,
        double? Target,
        DateOnly? TargetDate,
        bool IsRetired,
        IReadOnlyList<double?> Trend
    );

    public static async Task<Ok<Response>> Handle(
        AppDb db,
        IMediator modules,
        CurrentUser me,
        CancellationToken ct,
        string? search = null,
        Guid? goalId = null,
        bool withoutGoal = false,
        FiguresFrom? figuresFrom = null,
        string? status = null,
        Which which = Which.Active,
        Order order = Order.Goal,
        Guid? after = null,
        int take = 50
    )
    {
        var asked = new MeasureSearch(search, goalId, withoutGoal, figuresFrom, status, which, order);
        var fitting = await asked.Find(db, modules, me.OrganisationId, ct);

        var start = after is { } last ? fitting.FindIndex(found => found.Measure.Id == last) + 1 : 0;
        var page = fitting.Skip(start).Take(Math.Clamp(take, 1, 100)).Select(ItemOf).ToList();
        var next = start + page.Count < fitting.Count ? page[^1].Id.ToString() : null;
        return TypedResults.Ok(new Response(page, next, fitting.Count));
    }

    private static Item ItemOf(FoundMeasure found)
    {
        var (measure, judged) = (found.Measure, found.Judged);
        var trend = found
            .Points.Where(point => point.Segment == judged.Latest?.Segment)
            .Select(point => point.Value)
            .TakeLast(24);
        return new Item(
            measure.Id,
            measure.Version,
            measure.Name,
            measure.Question,
            measure.GoalId,
            found.Goal?.Title,
            measure.FiguresFrom,
            measure.Current.UnitWords,
            measure.Decimals,
            measure.Direction,
            judged.Status,
            judged.Latest,
            judged.Change,
            measure.Baseline,
            measure.BaselinePeriod,
            measure.Target,
            measure.TargetDate,
            measure.RetiredAt is not null,
            [.. trend]
        );
    }
}
