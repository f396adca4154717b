using System.Text.Json;
using System.Xml.Linq;

namespace PlacePartners.Infra;

/// <summary>The names of the tests that failed, as each test runner wrote them down.</summary>
public static class Failures
{
    public static IReadOnlyList<string> FromXunit(string file) =>
        [
            .. XDocument
                .Load(file)
                .Descendants("test")
                .Where(test => (string?)test.Attribute("result") == "Fail")
                .Select(test => (string?)test.Attribute("name") ?? ""),
        ];

    public static IReadOnlyList<string> FromVitest(string file)
    {
        using var result = JsonDocument.Parse(File.ReadAllText(file));
        return
        [
            .. result
                .RootElement.GetProperty("testResults")
                .EnumerateArray()
                .SelectMany(tests => tests.GetProperty("assertionResults").EnumerateArray())
                .Where(test => test.GetProperty("status").GetString() == "failed")
                .Select(test => test.GetProperty("fullName").GetString()!),
        ];
    }

    public static IReadOnlyList<string> FromPlaywright(string file)
    {
        using var result = JsonDocument.Parse(File.ReadAllText(file));
        return [.. Suites(result.RootElement, "")];
    }

    private static IEnumerable<string> Suites(JsonElement parent, string path)
    {
        foreach (var suite in Children(parent, "suites"))
        {
            var name = $"{path}{suite.GetProperty("title").GetString()} › ";
            var failed = Children(suite, "specs").Where(spec => !spec.GetProperty("ok").GetBoolean());

            foreach (var title in failed.Select(spec => spec.GetProperty("title").GetString()))
            {
                yield return name + title;
            }

            foreach (var inner in Suites(suite, name))
            {
                yield return inner;
            }
        }
    }

    private static IEnumerable<JsonElement> Children(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var children) ? children.EnumerateArray() : [];
}
