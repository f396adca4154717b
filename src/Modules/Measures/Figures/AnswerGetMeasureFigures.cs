using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Measures;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Measures.Definitions;
using PlacePartners.Measures.Statistics;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Measures.Figures;

internal sealed class AnswerGetMeasureFigures(AppDb db, IMediator modules, CurrentUser me)
    : IRequestHandler<GetMeasureFigures, IReadOnlyList<MeasureFigures>>
{
    public async Task<IReadOnlyList<MeasureFigures>> Handle(GetMeasureFigures request, CancellationToken ct)
    {
        var measures = await db
            .Measures.AsNoTracking()
            .Include(m => m.Definitions)
            .Where(m => m.RetiredAt == null)
            .OrderBy(m => m.Name)
            .ToListAsync(ct);
        var goals = (await modules.Send(new GetGoals(), ct)).ToDictionary(goal => goal.Id, goal => goal.Position);
        var book = await FigureBook.Open(
            db,
            modules,
            [.. measures.Select(m => m.Id)],
            me.OrganisationIdOrNull,
            request.AsAt,
            ct
        );
        return
        [
            .. measures
                .OrderBy(m => m.GoalId is { } goal ? goals.GetValueOrDefault(goal, int.MaxValue) : int.MaxValue)
                .ThenBy(m => m.Name, StringComparer.OrdinalIgnoreCase)
                .Select(m => Figures(m, book.Headline(m))),
        ];
    }

    internal static MeasureFigures Figures(Measure measure, IReadOnlyList<SeriesPoint> points)
    {
        var judged = Judgement.Of(measure, points);
        return new MeasureFigures(
            measure.Id,
            measure.GoalId,
            measure.Name,
            measure.Question,
            measure.Current.UnitWords,
            measure.Decimals,
            measure.Direction == Direction.NoJudgement ? null : measure.Direction == Direction.HigherIsBetter,
            (decimal?)measure.Baseline,
            measure.BaselinePeriod,
            (decimal?)measure.Target,
            measure.TargetDate,
            judged.Status,
            judged.Latest?.ToContract(),
            (decimal?)judged.Change,
            measure.Source.Length == 0 ? null : measure.Source,
            [.. points.Select(point => point.ToContract())]
        );
    }
}
