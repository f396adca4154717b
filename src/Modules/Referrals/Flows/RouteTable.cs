namespace PlacePartners.Referrals;

/// <summary>The table of who refers to whom, laid out so that what is hidden in it cannot be worked out.</summary>
/// <remarks>
/// The columns are a tree: made is not sent, left out, called back, waiting, declined and accepted; accepted is under way and
/// reported; reported is unconfirmed and confirmed. Columns whose totals are not known are thrown together, as an
/// outsider knows what they come to together, and are not shown.
/// </remarks>
internal sealed class RouteTable
{
    private static readonly FlowStage[] OfMade =
    [
        FlowStage.NotSent,
        FlowStage.LeftOut,
        FlowStage.CalledBack,
        FlowStage.Waiting,
        FlowStage.Declined,
    ];
    private static readonly FlowStage[] OfAccepted = [FlowStage.UnderWay, FlowStage.Unconfirmed, FlowStage.Confirmed];
    private static readonly FlowStage[] OfReported = [FlowStage.Unconfirmed, FlowStage.Confirmed];

    private readonly LinkedCounts counts = new();
    private readonly Dictionary<FlowStage, int> columns = [];
    private readonly Dictionary<string, int> rests = [];
    private readonly List<Row> rows = [];
    private readonly KnownTotals known;
    private readonly int table;

    private RouteTable(FlowFacts facts, KnownTotals known)
    {
        this.known = known;
        table = counts.Sum(isGuarded: true);
        foreach (var stage in known.Stages)
            columns[stage] = counts.Sum(isGuarded: false);
        foreach (
            var row in facts.Referrals.GroupBy(r => (r.ReferrerId, r.ServiceId, r.ReceiverId)).OrderBy(row => row.Key)
        )
            rows.Add(Lay(row.Key, [.. row]));
    }

    /// <summary>The rows, most referrals first; null where they are so few that none may be shown.</summary>
    public static IReadOnlyList<FlowRoute>? Of(FlowFacts facts, KnownTotals known)
    {
        if (!known.Made)
            return null;
        var table = new RouteTable(facts, known);
        if (!table.counts.Protect())
            return null;
        return
        [
            .. table
                .rows.Select(row => row.Show())
                .OrderByDescending(row => row.Counts.Made ?? 0)
                .ThenBy(row => row.ServiceId)
                .ThenBy(row => row.ReferrerId),
        ];
    }

    private Row Lay((Guid Referrer, Guid Service, Guid Receiver) key, IReadOnlyList<FlowFact> facts)
    {
        var row = new Row(key.Referrer, key.Service, key.Receiver);
        var made = counts.Sum(isGuarded: true);
        row.Made = Add(made, table, facts, Enum.GetValues<FlowStage>());
        Spread(made, OfMade, known.Accepted ? [] : OfAccepted, "made", facts, row);
        if (!known.Accepted)
            return row;
        var accepted = counts.Sum(isGuarded: true);
        row.Accepted = Add(accepted, made, facts, OfAccepted);
        Spread(accepted, [FlowStage.UnderWay], known.Reported ? [] : OfReported, "accepted", facts, row);
        if (!known.Reported)
            return row;
        var reported = counts.Sum(isGuarded: true);
        row.Reported = Add(reported, accepted, facts, OfReported);
        Spread(reported, OfReported, [], "reported", facts, row);
        return row;
    }

    /// <summary>The cells of a row below one of its sums: those of known columns, and the rest in one.</summary>
    private void Spread(
        int sum,
        IReadOnlyList<FlowStage> stages,
        IReadOnlyList<FlowStage> unknown,
        string rest,
        IReadOnlyList<FlowFact> facts,
        Row row
    )
    {
        foreach (var stage in stages.Where(known.Stages.Contains))
            row.Cells[stage] = Add(columns[stage], sum, facts, stage);
        FlowStage[] others = [.. stages.Where(stage => !known.Stages.Contains(stage)), .. unknown];
        if (others.Length == 0)
            return;
        if (!rests.TryGetValue(rest, out var column))
            rests[rest] = column = counts.Sum(isGuarded: false);
        Add(column, sum, facts, others, isUnshown: true);
    }

    private LinkedCount Add(int from, int to, IReadOnlyList<FlowFact> facts, params FlowStage[] stages) =>
        Add(from, to, facts, stages, isUnshown: false);

    private LinkedCount Add(
        int from,
        int to,
        IReadOnlyList<FlowFact> facts,
        IReadOnlyList<FlowStage> stages,
        bool isUnshown
    )
    {
        var counted = facts.Where(fact => stages.Contains(fact.Stage)).ToList();
        return counts.Add(from, to, counted.Count, counted.Select(f => f.SubmissionId).ToHashSet(), isUnshown);
    }

    private sealed class Row(Guid referrerId, Guid serviceId, Guid receiverId)
    {
        public Dictionary<FlowStage, LinkedCount> Cells { get; } = [];
        public LinkedCount Made { get; set; } = null!;
        public LinkedCount? Accepted { get; set; }
        public LinkedCount? Reported { get; set; }

        public FlowRoute Show()
        {
            var (accepted, declined) = (Accepted?.Shown, Cell(FlowStage.Declined));
            return new(
                referrerId,
                serviceId,
                receiverId,
                new(
                    Made.Shown,
                    Made.Shown - Cell(FlowStage.NotSent) - Cell(FlowStage.LeftOut),
                    Cell(FlowStage.Waiting),
                    accepted,
                    declined,
                    Reported?.Shown,
                    Cell(FlowStage.Confirmed)
                ),
                accepted is { } yes && declined is { } no ? WilsonInterval.Of(yes, yes + no) : null
            );
        }

        private int? Cell(FlowStage stage) => Cells.TryGetValue(stage, out var cell) ? cell.Shown : null;
    }
}
