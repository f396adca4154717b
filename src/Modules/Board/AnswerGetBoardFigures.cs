using MediatR;
using PlacePartners.Contracts.Board;
using PlacePartners.Contracts.Measures;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Contracts.Plans;
using PlacePartners.Contracts.Referrals;

namespace PlacePartners.Board;

internal sealed class AnswerGetBoardFigures(IMediator modules) : IRequestHandler<GetBoardFigures, BoardFigures>
{
    private const int FewestShown = 5;

    public async Task<BoardFigures> Handle(GetBoardFigures request, CancellationToken ct)
    {
        var quarters = Quarter.Last(request.Quarters, request.To);
        var goals = await modules.Send(new GetGoals(), ct);
        var measures = await modules.Send(new GetMeasureFigures(request.To), ct);
        var milestones = await modules.Send(new GetMilestones(request.To), ct);
        var facts = await modules.Send(new GetReferralFacts(quarters[0].From, request.To), ct);
        var signposts = await modules.Send(new GetSignpostFacts(quarters[0].From, request.To), ct);
        var toldAbout = ToldAbout.Of(quarters, signposts, request.HoldsRecords);
        var flow = await SafeQuarter.Of(quarters, facts, request.HoldsRecords, modules, ct);
        var goalIds = goals.Select(goal => goal.Id).ToHashSet();
        return new BoardFigures(
            quarters[0].From,
            request.To,
            [
                .. goals.Select(goal => new GoalFigures(
                    goal,
                    [.. measures.Where(measure => measure.GoalId == goal.Id)],
                    MilestoneFigures.Count(milestones.Where(milestone => milestone.GoalId == goal.Id), request.To)
                )),
            ],
            [.. measures.Where(measure => measure.GoalId is not { } id || !goalIds.Contains(id))],
            MilestoneFigures.Count(milestones.Where(milestone => !goalIds.Contains(milestone.GoalId)), request.To),
            Referrals(flow, facts, toldAbout, request.HoldsRecords)
        );
    }

    private static ReferralFlow Referrals(
        IReadOnlyList<SafeQuarter> quarters,
        IReadOnlyList<ReferralFact> facts,
        IReadOnlyList<ToldAbout> toldAbout,
        bool holdsRecords
    )
    {
        var days = Flow.DaysToFirstContact(facts);
        var reached = facts.Where(fact => fact.DaysToFirstContact is not null).Select(fact => fact.SubmissionId);
        var isMedianHidden = !holdsRecords && reached.Distinct().Count() is > 0 and < FewestShown;
        var told = toldAbout.Select(quarter => quarter.Count).ToList();
        return new ReferralFlow(
            Over(quarters, counts => counts.Contains(null) ? null : counts.Sum()),
            Over(quarters, counts => counts.Sum()),
            [.. quarters.Select(q => new QuarterFlow(q.Quarter.Name, q.Quarter.From, q.Counts()))],
            isMedianHidden ? null : Flow.Median(days),
            isMedianHidden,
            Parts(Flow.Waits, [.. quarters.Select(q => q.Waits)]),
            Parts(OutcomesOf(quarters), [.. quarters.Select(q => q.Outcomes)]),
            told.Contains(null) ? null : told.Sum(),
            told.Sum() ?? 0,
            isMedianHidden || told.Contains(null) || quarters.Any(q => q.HasHidden)
        );
    }

    private static FlowCounts Over(IReadOnlyList<SafeQuarter> quarters, Func<IReadOnlyList<int?>, int?> sum)
    {
        return new(
            sum([.. quarters.Select(q => q.Made)]),
            Of(FlowGroup.NotSent),
            Of(FlowGroup.Waiting),
            Of(FlowGroup.Accepted),
            Of(FlowGroup.Declined),
            Of(FlowGroup.Ended)
        );

        int? Of(FlowGroup group) => sum([.. quarters.Select(q => q.Count(group))]);
    }

    /// <summary>Only those of quarters that show some: of few people, to name what came of them says too much.</summary>
    private static IReadOnlyList<string> OutcomesOf(IReadOnlyList<SafeQuarter> quarters) =>
        [
            .. quarters
                .SelectMany(q => q.Outcomes?.Keys ?? [])
                .Distinct()
                .OrderBy(Flow.OrderOf)
                .ThenBy(outcome => outcome, StringComparer.Ordinal),
        ];

    private static IReadOnlyList<PartCount> Parts(
        IReadOnlyList<string> parts,
        IReadOnlyList<IReadOnlyDictionary<string, int?>?> rows
    )
    {
        return
        [
            .. parts.Select(part =>
                Part(part, [.. rows.Select(row => row is null ? null : row.GetValueOrDefault(part, 0))])
            ),
        ];

        static PartCount Part(string part, IReadOnlyList<int?> counts) =>
            new(part, counts.Contains(null) ? null : counts.Sum(), counts.Sum() ?? 0);
    }
}
