using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
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

    private static readonly string[] WorstFirst = ["off-track", "at-risk", "on-track", "achieved", "none"];

    /// <param name="Next">Give it as `after` for the next page; null on the last.</param>
    /// <param name="Total">How many measures fit the search and filters.</param>
    public sealed record Response(IReadOnlyList<Item> Items, string? Next, int Total);

    /// <param name="Change">Latest less the period before it; null when either is missing or hidden.</param>
    /// <param name="Trend">The newest definition's last values, oldest first; null for gaps.</param>
    public sealed record Item(
        Guid Id,
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
        FiguresFrom? figuresFrom = null,
        string? status = null,
        Which which = Which.Active,
        Order order = Order.Goal,
        Guid? after = null,
        int take = 50
    )
    {
        var goals = await modules.Send(new GetGoals(), ct);
        var measures = await Found(db, search, goalId, figuresFrom, which, ct);
        var book = await FigureBook.Open(db, modules, [.. measures.Select(m => m.Id)], me.OrganisationId, null, ct);
        var items = Ordered(measures.Select(m => ItemOf(m, book.Headline(m), goals)), goals, order);
        var fitting = items.Where(item => status is null || item.Status == status).ToList();

        var start = after is { } last ? fitting.FindIndex(item => item.Id == last) + 1 : 0;
        var page = fitting.Skip(start).Take(Math.Clamp(take, 1, 100)).ToList();
        var next = start + page.Count < fitting.Count ? page[^1].Id.ToString() : null;
        return TypedResults.Ok(new Response(page, next, fitting.Count));
    }

    internal static async Task<List<Measure>> Found(
        AppDb db,
        string? search,
        Guid? goalId,
        FiguresFrom? from,
        Which which,
        CancellationToken ct
    )
    {
        var measures = db.Measures.AsNoTracking().Include(m => m.Definitions).AsQueryable();
        if (which != Which.All)
            measures = measures.Where(m => m.RetiredAt == null == (which == Which.Active));
        if (goalId is not null)
            measures = measures.Where(m => m.GoalId == goalId);
        if (from is not null)
            measures = measures.Where(m => m.FiguresFrom == from);
        var words = search?.Trim().ToLowerInvariant() ?? "";
#pragma warning disable CA1304, CA1311, CA1862 // The database compares, and it has no culture.
        if (words.Length > 0)
            measures = measures.Where(m =>
                m.Name.ToLower().Contains(words)
                || m.Question.ToLower().Contains(words)
                || m.Source.ToLower().Contains(words)
            );
#pragma warning restore CA1304, CA1311, CA1862
        return await measures.OrderBy(m => m.Name).ThenBy(m => m.Id).ToListAsync(ct);
    }

    private static Item ItemOf(Measure measure, IReadOnlyList<SeriesPoint> points, IReadOnlyList<GoalRecord> goals)
    {
        var judged = Judgement.Of(measure, points);
        var trend = points
            .Where(point => point.Segment == judged.Latest?.Segment)
            .Select(point => point.Value)
            .TakeLast(24);
        return new Item(
            measure.Id,
            measure.Name,
            measure.Question,
            measure.GoalId,
            goals.FirstOrDefault(goal => goal.Id == measure.GoalId)?.Title,
            measure.FiguresFrom,
            measure.Current.Unit,
            measure.Decimals,
            measure.Direction,
            judged.Status,
            judged.Latest,
            judged.Change,
            measure.Target,
            measure.TargetDate,
            measure.RetiredAt is not null,
            [.. trend]
        );
    }

    private static IOrderedEnumerable<Item> Ordered(
        IEnumerable<Item> items,
        IReadOnlyList<GoalRecord> goals,
        Order order
    ) =>
        (
            order switch
            {
                Order.Goal => items.OrderBy(item =>
                    goals.FirstOrDefault(goal => goal.Id == item.GoalId)?.Position ?? int.MaxValue
                ),
                Order.Status => items.OrderBy(item => Array.IndexOf(WorstFirst, item.Status)),
                Order.Latest => items.OrderByDescending(item => item.Latest?.End),
                _ => items.OrderBy(_ => 0),
            }
        )
            .ThenBy(item => item.Name, StringComparer.OrdinalIgnoreCase)
            .ThenBy(item => item.Id);
}
