using MediatR;
using PlacePartners.Contracts.Board;
using PlacePartners.Contracts.Plans;
using PlacePartners.Contracts.Referrals;

namespace PlacePartners.Board;

/// <summary>Counts a quarter as the board shows it to those who hold no records.</summary>
internal sealed class AnswerCountQuarter(IMediator modules)
    : IRequestHandler<CountQuarter, IReadOnlyDictionary<Counted, CountedFigure>>
{
    public async Task<IReadOnlyDictionary<Counted, CountedFigure>> Handle(CountQuarter request, CancellationToken ct)
    {
        var quarter = Quarter.Of(request.Day);
        var (from, to) = (quarter.From, quarter.To);
        var facts = await modules.Send(new GetReferralFacts(from, to), ct);
        var safe = (await SafeQuarter.Of([quarter], facts, holdsRecords: false, modules, ct)).Single();
        var told = ToldAbout.Of([quarter], await modules.Send(new GetSignpostFacts(from, to), ct), false).Single();
        var milestones = (await modules.Send(new GetMilestones(to), ct)).Where(m => m.DueOn >= from && m.DueOn <= to);
        return new Dictionary<Counted, CountedFigure>
        {
            [Counted.ReferralsMade] = Count(safe.Made),
            [Counted.ReferralsAccepted] = Share(
                [safe.Count(FlowGroup.Accepted)],
                [safe.Count(FlowGroup.Accepted), safe.Count(FlowGroup.Declined)]
            ),
            [Counted.ContactWithinAWeek] = Share(
                Of(safe.Waits, "0-2", "3-7"),
                Of(safe.Waits, [.. Flow.Waits.SkipLast(2)])
            ),
            [Counted.HelpedPeople] = Share(
                Of(safe.Outcomes, "helped-fully", "helped-partly"),
                Of(safe.Outcomes, [.. (safe.Outcomes?.Keys ?? []).Except([Flow.NoneYet, Flow.Withdrawn])])
            ),
            [Counted.ToldAbout] = Count(told.Count),
            [Counted.MilestonesOnTime] = OnTime([.. milestones]),
        };
    }

    private static CountedFigure Count(int? count) => new(count, null, null, count is null);

    private static CountedFigure Share(IReadOnlyList<int?> parts, IReadOnlyList<int?> wholes) =>
        parts.Contains(null) || wholes.Contains(null) ? new(null, null, null, IsHidden: true)
        : wholes.Sum() == 0 ? new(null, null, null, IsHidden: false)
        : new(null, parts.Sum(), wholes.Sum(), IsHidden: false);

    private static IReadOnlyList<int?> Of(IReadOnlyDictionary<string, int?>? row, params string[] parts) =>
        row is null ? [null] : [.. parts.Select(part => row.GetValueOrDefault(part, 0))];

    private static CountedFigure OnTime(IReadOnlyCollection<MilestoneRecord> due) =>
        due.Count == 0
            ? new(null, null, null, IsHidden: false)
            : new(null, due.Count(m => m.CompletedOn <= m.DueOn), due.Count, IsHidden: false);
}
