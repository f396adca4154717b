using PlacePartners.Referrals;

namespace PlacePartners.Tests.Referrals.Flows;

/// <summary>A hidden figure of a row: a cell, or a sum where the stage is null.</summary>
internal sealed record HiddenFigure(int Row, FlowStage? Stage, string Sum = "");

/// <summary>
/// Goes through all tables of whole numbers that fit what is published, column by column, forgetting what it has found to lead
/// nowhere. Knows nothing of how the product hides.
/// </summary>
internal sealed class Outsider
{
    private readonly List<Column> columns = [];
    private readonly int rows;

    /// <param name="truth">How many each row has of each stage.</param>
    /// <param name="known">Which totals the outsider knows.</param>
    /// <param name="shown">The rows as they are published, in the order of the truth.</param>
    public Outsider(
        IReadOnlyList<IReadOnlyDictionary<FlowStage, int>> truth,
        KnownTotals known,
        IReadOnlyList<RouteCounts> shown
    )
    {
        rows = shown.Count;

        // Each sum holds the one before it: reported, accepted, sent, made.
        Columns(known.Reported ? [FlowStage.Unconfirmed, FlowStage.Confirmed] : [], []);
        if (known.Reported)
            Sum("reported", counts => counts.Reported, least: 1);
        FlowStage[] inAccepted = [FlowStage.UnderWay, FlowStage.Unconfirmed, FlowStage.Confirmed];
        Columns(known.Reported ? [FlowStage.UnderWay] : [], known.Reported ? [] : inAccepted);
        if (known.Accepted)
            Sum("accepted", counts => counts.Accepted, least: 1);
        FlowStage[] beyond = known.Accepted ? [] : inAccepted;
        FlowStage[] answered = [FlowStage.Waiting, FlowStage.Declined, FlowStage.CalledBack];
        if (known.Sent)
        {
            Columns(answered, beyond);
            Sum("sent", counts => counts.Sent, least: 0);
            Columns([FlowStage.NotSent, FlowStage.LeftOut], []);
        }
        else
            Columns([.. answered, FlowStage.NotSent, FlowStage.LeftOut], beyond);
        Sum("made", counts => counts.Made, least: 1);

        void Columns(FlowStage[] stages, FlowStage[] thrownTogether)
        {
            foreach (var stage in stages.Where(known.Stages.Contains))
                Add([stage], stage);
            var rest = stages.Where(stage => !known.Stages.Contains(stage)).Concat(thrownTogether).ToArray();
            if (rest.Length > 0)
                Add(rest, null);
        }

        void Add(FlowStage[] stages, FlowStage? stage) =>
            columns.Add(
                new(
                    stage,
                    "",
                    [.. truth.Select(row => stages.Sum(of => row.GetValueOrDefault(of)))],
                    [.. shown.Select(counts => Cell(counts, stage))],
                    IsColumn(stage) ? 1 : 0
                )
            );

        void Sum(string name, Func<RouteCounts, int?> of, int least) =>
            columns.Add(new(null, name, new int[rows], [.. shown.Select(of)], least));

        Hidden =
        [
            .. from column in columns
            where IsColumn(column.Stage) || column.Name is "reported" or "accepted" or "made"
            from row in Enumerable.Range(0, rows)
            where column.Shown[row] is null
            select new HiddenFigure(row, column.Stage, column.Name),
        ];
        foreach (var sum in columns.Where(column => column.Name.Length > 0))
        {
            for (var row = 0; row < rows; row++)
                sum.Truth[row] = columns
                    .TakeWhile(column => column != sum)
                    .Where(column => column.Name.Length == 0)
                    .Sum(column => column.Truth[row]);
        }
    }

    public IReadOnlyList<HiddenFigure> Hidden { get; }

    /// <summary>Whether another value than the true one fits.</summary>
    public bool CanBeOther(HiddenFigure figure) => Fills(0, new(new int[rows]), figure, []);

    private bool Fills(int at, State state, HiddenFigure figure, HashSet<(int, State)> dead)
    {
        if (at == columns.Count)
            return true;
        if (dead.Contains((at, state)))
            return false;
        var column = columns[at];
        var other = column.Stage == figure.Stage && column.Name == figure.Sum ? figure.Row : -1;
        var found =
            column.Name == ""
                ? Filled(state, column, other).Any(next => Fills(at + 1, next, figure, dead))
                : Fits(state, column, other) && Fills(at + 1, state, figure, dead);
        if (!found)
            dead.Add((at, state));
        return found;
    }

    private bool Fits(State state, Column column, int other) =>
        Enumerable
            .Range(0, rows)
            .All(row =>
                (column.Shown[row] is not { } shown || shown == state.Rows[row])
                && (column.Shown[row] is not null || state.Rows[row] >= column.Least)
                && (row != other || state.Rows[row] != column.Truth[row])
            );

    private IEnumerable<State> Filled(State state, Column column, int other) =>
        Ways(0, column.Truth.Sum(), column, other)
            .Select(way => new State([.. state.Rows.Zip(way, (sum, cell) => sum + cell)]));

    private IEnumerable<int[]> Ways(int row, int left, Column column, int other)
    {
        if (row == rows)
        {
            if (left == 0)
                yield return [];
            yield break;
        }
        var values = column.Shown[row] is { } shown
            ? [shown]
            : Enumerable.Range(column.Least, Math.Max(0, left - column.Least + 1));
        foreach (var value in values.Where(value => value <= left && (row != other || value != column.Truth[row])))
        {
            foreach (var rest in Ways(row + 1, left - value, column, other))
                yield return [value, .. rest];
        }
    }

    /// <summary>Those that have a column of their own on the page; the others follow from the sums alone.</summary>
    private static bool IsColumn(FlowStage? stage) =>
        stage is FlowStage.Waiting or FlowStage.Declined or FlowStage.Confirmed;

    private static int? Cell(RouteCounts counts, FlowStage? stage) =>
        stage switch
        {
            FlowStage.Waiting => counts.Waiting,
            FlowStage.Declined => counts.Declined,
            FlowStage.Confirmed => counts.Confirmed,
            _ => null,
        };

    /// <param name="Least">What a hidden count is at least.</param>
    private sealed record Column(FlowStage? Stage, string Name, int[] Truth, int?[] Shown, int Least);

    private sealed class State(int[] rows) : IEquatable<State>
    {
        public int[] Rows { get; } = rows;

        public bool Equals(State? other) => other is not null && Rows.SequenceEqual(other.Rows);

        public override bool Equals(object? obj) => Equals(obj as State);

        public override int GetHashCode() => Rows.Aggregate(17, (hash, row) => (hash * 31) + row);
    }
}
