using MediatR;
using PlacePartners.Contracts.Board;
using PlacePartners.Contracts.Measures;
using PlacePartners.Contracts.Referrals;

namespace PlacePartners.Board;

/// <summary>
/// The referrals of one quarter, and what of their counts may be shown. It depends on nothing but the quarter: were it
/// decided over a span, the same quarter in another span could show what this one hides.
/// </summary>
internal sealed class SafeQuarter
{
    private readonly IReadOnlyDictionary<FlowGroup, int?>? groups;

    private SafeQuarter(
        Quarter quarter,
        IReadOnlyList<ReferralFact> facts,
        IReadOnlyDictionary<FlowGroup, int?>? groups,
        IReadOnlyDictionary<string, int?>? outcomes,
        IReadOnlyDictionary<string, int?>? waits
    ) => (Quarter, Facts, this.groups, Outcomes, Waits) = (quarter, facts, groups, outcomes, waits);

    public Quarter Quarter { get; }

    public IReadOnlyList<ReferralFact> Facts { get; }

    /// <summary>The accepted ones by outcome; null when nothing of it may be shown.</summary>
    public IReadOnlyDictionary<string, int?>? Outcomes { get; }

    /// <summary>The accepted ones by days until first contact; null when nothing of it may be shown.</summary>
    public IReadOnlyDictionary<string, int?>? Waits { get; }

    public int? Made => groups is null ? null : Facts.Count;

    public bool HasHidden => Hides(groups) || Hides(Outcomes) || Hides(Waits);

    public int? Count(FlowGroup group) => groups?[group];

    public FlowCounts Counts() =>
        new(
            Made,
            Count(FlowGroup.NotSent),
            Count(FlowGroup.Waiting),
            Count(FlowGroup.Accepted),
            Count(FlowGroup.Declined),
            Count(FlowGroup.Ended)
        );

    /// <summary>The quarters of a span, oldest first.</summary>
    public static async Task<IReadOnlyList<SafeQuarter>> Of(
        IReadOnlyList<Quarter> quarters,
        IReadOnlyList<ReferralFact> facts,
        bool holdsRecords,
        IMediator modules,
        CancellationToken ct
    )
    {
        var byQuarter = facts.ToLookup(fact => Quarter.Of(fact.MadeOn));
        var safe = new List<SafeQuarter>();
        foreach (var quarter in quarters)
            safe.Add(await Of(quarter, [.. byQuarter[quarter]], holdsRecords, modules, ct));
        return safe;
    }

    private static async Task<SafeQuarter> Of(
        Quarter quarter,
        IReadOnlyList<ReferralFact> facts,
        bool holdsRecords,
        IMediator modules,
        CancellationToken ct
    )
    {
        var groups = await Safe(Flow.Groups, facts, Flow.GroupOf);
        var accepted = facts.Where(fact => Flow.GroupOf(fact) == FlowGroup.Accepted).ToList();
        // How many were accepted is the sum of either of these: where it is hidden, so are they.
        var mayShow = groups?[FlowGroup.Accepted] is not null;
        var outcomes = mayShow
            ? await Safe([.. accepted.Select(Flow.OutcomeOf).Distinct()], accepted, Flow.OutcomeOf)
            : null;
        var waits = mayShow ? await Safe(Flow.Waits, accepted, Flow.WaitOf) : null;
        return new SafeQuarter(quarter, facts, groups, outcomes, waits);

        async Task<IReadOnlyDictionary<T, int?>?> Safe<T>(
            IReadOnlyList<T> parts,
            IReadOnlyList<ReferralFact> counted,
            Func<ReferralFact, T> partOf
        )
            where T : notnull
        {
            var byPart = counted.ToLookup(partOf);
            int[] row = [.. parts.Select(part => byPart[part].Count())];
            if (holdsRecords || row.Length == 0)
                return parts.Zip(row).ToDictionary(cell => cell.First, cell => (int?)cell.Second);
            // A referral is not a person: one checklist may make seven.
            int[] people = [.. parts.Select(part => PeopleIn(byPart[part])), PeopleIn(counted)];
            var safe = await modules.Send(new HideSmallNumbers([row], [people, people]), ct);
            // With a hidden total even a zero says where the few are, so none of the row is shown.
            return safe.Total is null
                ? null
                : parts.Zip(safe.Rows[0]).ToDictionary(cell => cell.First, cell => cell.Second);
        }
    }

    private static int PeopleIn(IEnumerable<ReferralFact> facts) => facts.DistinctBy(fact => fact.SubmissionId).Count();

    private static bool Hides<T>(IReadOnlyDictionary<T, int?>? row) => row is null || row.Values.Contains(null);
}
