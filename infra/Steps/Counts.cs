using System.Text.Json;
using System.Xml.Linq;

namespace PlacePartners.Infra;

/// <summary>How many tests passed and failed, as each test runner wrote it down.</summary>
public readonly record struct Counts(int Passed, int Failed)
{
    public static readonly Counts One = new(1, 0);

    public int Ran => Passed + Failed;

    public static Counts operator +(Counts one, Counts other) =>
        new(one.Passed + other.Passed, one.Failed + other.Failed);

    public static Counts FromXunit(string file)
    {
        var assemblies = XDocument.Load(file).Descendants("assembly").ToList();
        return new(Sum("passed"), Sum("failed") + Sum("errors"));

        int Sum(string name) => assemblies.Sum(assembly => (int?)assembly.Attribute(name) ?? 0);
    }

    public static Counts FromVitest(string file)
    {
        using var result = JsonDocument.Parse(File.ReadAllText(file));
        var root = result.RootElement;
        var (passed, failed) = (Number(root, "numPassedTests"), Number(root, "numFailedTests"));

        // A file that does not even load has no failed test, and is a failure all the same.
        return new(passed, failed > 0 || root.GetProperty("success").GetBoolean() ? failed : 1);
    }

    public static Counts FromPlaywright(string file)
    {
        using var result = JsonDocument.Parse(File.ReadAllText(file));
        var stats = result.RootElement.GetProperty("stats");
        var broken = result.RootElement.GetProperty("errors").GetArrayLength();
        return new(Number(stats, "expected"), Number(stats, "unexpected") + Number(stats, "flaky") + broken);
    }

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();
}
