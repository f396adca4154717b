using System.Diagnostics;

namespace PlacePartners.Infra;

/// <summary>The steps of a check: each is timed, printed when it ends, and counted.</summary>
public sealed class Results
{
    private readonly Lock gate = new();
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private readonly List<Row> rows = [];

    public Counts Total => rows.Aggregate(new Counts(), (sum, row) => sum + row.Counts);

    public async Task<bool> Step(string name, Func<Task> work)
    {
        var counts = await Step(
            name,
            async () =>
            {
                await work();
                return Counts.One;
            }
        );
        return counts.Failed == 0;
    }

    public async Task<Counts> Step(string name, Func<Task<Counts>> work)
    {
        var started = watch.Elapsed;

        try
        {
            var counts = await work();
            return Add(new Row(name, watch.Elapsed - started, counts, counts.Failed == 0 ? "ok" : "FAILED"));
        }
        catch (TestsFailed tests)
        {
            var row = new Row(name, watch.Elapsed - started, tests.Counts, "FAILED") { Failures = tests.Names };
            return Add(row, new Trouble("", output: tests.Output));
        }
        catch (Exception reason)
        {
            var row = new Row(name, watch.Elapsed - started, new Counts(0, 1), "FAILED");
            return Add(row, reason as Trouble ?? new Trouble(reason.ToString()));
        }
    }

    /// <summary>A step that this machine cannot take. It fails the check only where <paramref name="counts"/> says so.</summary>
    public void NotRun(string name, string why, bool counts) =>
        Add(new Row(name, TimeSpan.Zero, new Counts(0, counts ? 1 : 0), "NOT RUN"), new Trouble(why));

    public void PrintSummary()
    {
        Console.WriteLine();

        foreach (var row in rows)
        {
            Console.WriteLine(row);

            foreach (var failure in row.Failures)
            {
                Console.WriteLine($"  failed: {failure}");
            }
        }

        Console.WriteLine($"{"all", -34}{Clock(watch.Elapsed)}");
        Console.WriteLine($"{Total.Passed} passed, {Total.Failed} failed");
    }

    private Counts Add(Row row, Trouble? trouble = null)
    {
        lock (gate)
        {
            rows.Add(row);
            trouble?.Print(Console.Out);
            Console.WriteLine(row);
            return row.Counts;
        }
    }

    private static string Clock(TimeSpan time) => $"{(int)time.TotalMinutes, 3}:{time.Seconds:00}";

    private sealed record Row(string Name, TimeSpan Took, Counts Counts, string State)
    {
        public IReadOnlyList<string> Failures { get; init; } = [];

        public override string ToString() =>
            $"{Name, -34}{Clock(Took)}  {State, -8}{(Counts.Ran > 1 ? $" {Counts.Passed} passed, {Counts.Failed} failed" : "")}";
    }
}

/// <summary>A test runner ran to its end, and some of its tests failed.</summary>
public sealed class TestsFailed(Counts counts, IReadOnlyList<string> names, string output) : Exception
{
    public Counts Counts { get; } = counts;

    public IReadOnlyList<string> Names { get; } = names;

    public string Output { get; } = output;
}
