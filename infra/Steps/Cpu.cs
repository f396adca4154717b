using System.Globalization;

namespace PlacePartners.Infra;

/// <summary>Processor time of programs, as Linux counts it.</summary>
public static class Cpu
{
    private const double TicksPerSecond = 100;

    /// <summary>Seconds that a program and all that it started have used, those that ended included; null elsewhere than on Linux.</summary>
    public static double? Of(int processId)
    {
        if (!Directory.Exists("/proc"))
            return null;
        var all = Directory
            .GetDirectories("/proc")
            .Select(Path.GetFileName)
            .Where(name => int.TryParse(name, out _))
            .Select(name => Read(int.Parse(name!, CultureInfo.InvariantCulture)))
            .OfType<Line>()
            .ToLookup(line => line.Parent);
        return Read(processId) is { } root ? Sum(root, all) / TicksPerSecond : null;
    }

    /// <summary>Most memory that a program has held, in megabytes.</summary>
    public static double? PeakMegabytes(int processId)
    {
        var file = $"/proc/{processId}/status";
        if (!File.Exists(file))
            return null;
        var line = File.ReadLines(file).First(one => one.StartsWith("VmHWM", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture)
            / 1024;
    }

    private static double Sum(Line line, ILookup<int, Line> all) =>
        line.Own + line.Ended + all[line.Id].Sum(child => Sum(child, all));

    private sealed record Line(int Id, int Parent, double Own, double Ended);

    private static Line? Read(int id)
    {
        try
        {
            // The name stands in brackets and may hold spaces: what is counted begins after it.
            var text = File.ReadAllText($"/proc/{id}/stat");
            var part = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            double Ticks(int at) => double.Parse(part[at], CultureInfo.InvariantCulture);
            return new Line(
                id,
                int.Parse(part[1], CultureInfo.InvariantCulture),
                Ticks(11) + Ticks(12),
                Ticks(13) + Ticks(14)
            );
        }
        catch (IOException)
        {
            return null;
        }
    }
}
