using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Measures.Figures;
using PlacePartners.Platform.Data;

namespace PlacePartners.Measures.Definitions;

/// <summary>What a person looks for among the measures: the list shows it, and the export writes the same.</summary>
/// <param name="WithoutGoal">Only measures that belong to no goal of the vision as it is now.</param>
internal sealed record MeasureSearch(
    string? Words,
    Guid? GoalId,
    bool WithoutGoal,
    FiguresFrom? FiguresFrom,
    string? Status,
    ListMeasures.Which Which,
    ListMeasures.Order Order
)
{
    private static readonly string[] WorstFirst = ["off-track", "at-risk", "on-track", "achieved", "none"];

    public async Task<List<FoundMeasure>> Find(AppDb db, IMediator modules, Guid reader, CancellationToken ct)
    {
        var goals = (await modules.Send(new GetGoals(), ct)).ToDictionary(goal => goal.Id);
        var measures = await Fitting(db, ct);
        var book = await FigureBook.Open(db, modules, [.. measures.Select(m => m.Id)], reader, null, ct);
        var found = measures
            .Select(m => FoundMeasure.Of(m, m.GoalId is { } id ? goals.GetValueOrDefault(id) : null, book.Headline(m)))
            .Where(one => Status is null || one.Judged.Status == Status)
            .Where(one => !WithoutGoal || one.Goal is null);
        return [.. Ordered(found)];
    }

    private async Task<List<Measure>> Fitting(AppDb db, CancellationToken ct)
    {
        var measures = db.Measures.AsNoTracking().Include(m => m.Definitions).AsQueryable();
        if (Which != ListMeasures.Which.All)
            measures = measures.Where(m => m.RetiredAt == null == (Which == ListMeasures.Which.Active));
        if (GoalId is not null)
            measures = measures.Where(m => m.GoalId == GoalId);
        if (FiguresFrom is not null)
            measures = measures.Where(m => m.FiguresFrom == FiguresFrom);
        var words = Words?.Trim().ToLowerInvariant() ?? "";
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

    private IOrderedEnumerable<FoundMeasure> Ordered(IEnumerable<FoundMeasure> found) =>
        (
            Order switch
            {
                ListMeasures.Order.Goal => found.OrderBy(one => one.Goal?.Position ?? int.MaxValue),
                ListMeasures.Order.Status => found.OrderBy(one => Array.IndexOf(WorstFirst, one.Judged.Status)),
                ListMeasures.Order.Latest => found.OrderByDescending(one => one.Judged.Latest?.End),
                _ => found.OrderBy(_ => 0),
            }
        )
            .ThenBy(one => one.Measure.Name, StringComparer.OrdinalIgnoreCase)
            .ThenBy(one => one.Measure.Id);
}

/// <summary>A measure with how it stands.</summary>
/// <param name="Goal">Null when it has none, or one that the vision no longer has.</param>
internal sealed record FoundMeasure(
    Measure Measure,
    GoalRecord? Goal,
    Judgement Judged,
    IReadOnlyList<SeriesPoint> Points
)
{
    public static FoundMeasure Of(Measure measure, GoalRecord? goal, IReadOnlyList<SeriesPoint> points) =>
        new(measure, goal, Judgement.Of(measure, points), points);
}
