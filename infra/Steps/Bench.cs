using System.Globalization;

namespace PlacePartners.Infra;

public sealed record BenchOptions(IReadOnlyList<string> Databases, int Rounds, TimeSpan Length, bool Scale)
{
    public static BenchOptions From(string[] args, string usage)
    {
        var options = new BenchOptions(["Sqlite", "Postgres"], 5, TimeSpan.FromSeconds(6), Scale: false);
        var rest = new Queue<string>(args);
        while (rest.TryDequeue(out var word))
        {
            options = word switch
            {
                "--database" when rest.TryDequeue(out var name) && Known(name) is { } known => options with
                {
                    Databases = [known],
                },
                "--rounds" when rest.TryDequeue(out var text) && int.TryParse(text, out var rounds) => options with
                {
                    Rounds = rounds,
                },
                "--seconds" when rest.TryDequeue(out var text) && int.TryParse(text, out var seconds) => options with
                {
                    Length = TimeSpan.FromSeconds(seconds),
                },
                "--scale" => options with { Scale = true },
                _ => throw new Trouble($"I do not know \"{word}\".", usage),
            };
        }
        return options;
    }

    private static string? Known(string name) =>
        name switch
        {
            "sqlite" => "Sqlite",
            "postgres" => "Postgres",
            _ => null,
        };
}

/// <summary>
/// Measures the product against the least that could answer the same, on one database. The two take turns, so that what
/// slows the machine down slows both.
/// </summary>
public sealed class Bench(string database, BenchOptions options)
{
    private const int ChecklistsOfEach = 430;

    private static readonly string[] Operations = ["list", "get", "create", "board"];

    public async Task Run()
    {
        using var place = new BenchPlace(database);
        await Progress.Show($"{database}: starting with the demo place", place.Start);
        await Measure(place, $"{database}, the demo place alone");
        await Routing(place, $"{database}, routing with the demo place's own services");
        if (options.Scale)
        {
            await Scale(place);
        }
        // Last: a new checklist is routed too, and would cost more from here on.
        await Progress.Show($"{database}: filling up to 2,000 services", () => place.FillServices(2000, 500));
        await Routing(place, $"{database}, routing with 2,000 services and 500 rules");
    }

    private async Task Scale(BenchPlace place)
    {
        await Progress.Show(
            $"{database}: filling up to about 10,000 referrals",
            () => place.Fill(1, 7, ChecklistsOfEach)
        );
        await Measure(place, $"{database}, about 10,000 referrals");
        await Progress.Show(
            $"{database}: filling up to about 1,000,000 referrals",
            () => place.Fill(8, 1000, ChecklistsOfEach)
        );
        await Measure(place, $"{database}, about 1,000,000 referrals in 1,000 partnerships");
    }

    private async Task Measure(BenchPlace place, string title)
    {
        var ours = Operations.ToDictionary(name => name, _ => new List<Burst>());
        var bare = Operations.ToDictionary(name => name, _ => new List<Burst>());
        await Progress.Show(
            "Warming up",
            async () =>
            {
                foreach (var operation in Operations)
                {
                    await place.Ours(operation, TimeSpan.FromSeconds(12));
                    await place.Bare(operation, TimeSpan.FromSeconds(2));
                }
                return true;
            }
        );

        for (var round = 1; round <= options.Rounds; round++)
        {
            foreach (var operation in Operations)
            {
                ours[operation].Add(await place.Ours(operation, options.Length));
                bare[operation].Add(await place.Bare(operation, options.Length));
            }
            Console.WriteLine(
                $"  round {round}, load {Load1()}: "
                    + string.Join(
                        "; ",
                        Operations.Select(name =>
                            $"{name} {Text(ours[name][^1].CpuPer1000)} / {Text(bare[name][^1].CpuPer1000)}"
                        )
                    )
            );
        }

        Console.WriteLine();
        Console.WriteLine($"### {title}");
        Console.WriteLine();
        Console.WriteLine(
            "| operation | CPU s per 1,000: ours | bare | ratio | min..max | requests/s ours ÷ bare | p50 ms ours | p99 ours ÷ bare | failed |"
        );
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        foreach (var operation in Operations)
        {
            Console.WriteLine(Row(operation, ours[operation], bare[operation]));
        }
        Console.WriteLine();
        Console.WriteLine($"Memory of the host at most: {Text(place.PeakMegabytes)} MB.");
        Console.WriteLine();
    }

    /// <summary>All questions answered with yes, which asks every rule. The bare twin has nothing like it.</summary>
    private async Task Routing(BenchPlace place, string title)
    {
        await place.Ours("route", TimeSpan.FromSeconds(12));
        var bursts = new List<Burst>();
        for (var round = 1; round <= options.Rounds; round++)
            bursts.Add(await place.Ours("route", options.Length));
        var cost = bursts.Select(one => one.CpuPer1000).Order().ToList();
        Console.WriteLine(
            $"{title}, load {Load1()}: {Text(Median(cost))} ms of processor time ({Text(cost[0])}..{Text(cost[^1])}), "
                + $"p50 {Text(Median(bursts.Select(one => (double?)one.At(0.5))))} ms, "
                + $"failed {bursts.Sum(one => one.Failures)} of {bursts.Sum(one => one.Latencies.Count)}"
        );
    }

    private static string Row(string operation, List<Burst> ours, List<Burst> bare)
    {
        var ratios = ours.Zip(bare, (one, other) => one.CpuPer1000 / other.CpuPer1000).Order().ToList();
        var speed = ours.Zip(bare, (one, other) => one.PerSecond / other.PerSecond).Order().ToList();
        return string.Join(
            " | ",
            $"| {operation}",
            Text(Median(ours.Select(one => one.CpuPer1000))),
            Text(Median(bare.Select(one => one.CpuPer1000))),
            Text(Median(ratios)),
            $"{Text(ratios[0])}..{Text(ratios[^1])}",
            Text(Median(speed.Select(one => (double?)one))),
            Text(Median(ours.Select(one => (double?)one.At(0.5)))),
            Text(Pooled(ours, 0.99) / Pooled(bare, 0.99)),
            $"{ours.Sum(one => one.Failures)} of {ours.Sum(one => one.Latencies.Count)} |"
        );
    }

    private static double Pooled(List<Burst> bursts, double quantile)
    {
        var all = bursts.SelectMany(one => one.Latencies).Order().ToList();
        return all[(int)Math.Min(all.Count - 1, quantile * all.Count)];
    }

    private static double? Median(IEnumerable<double?> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    private static string Text(double? value) => value?.ToString("0.00", CultureInfo.InvariantCulture) ?? "?";

    private static string Load1() =>
        File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "?";
}
