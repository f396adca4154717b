using System.Text.RegularExpressions;

namespace PlacePartners.Tests.Architecture;

/// <summary>Each problem code that the code can give is explained in docs/problems.md, and none that it cannot.</summary>
public sealed partial class ProblemTests
{
    private static readonly string[] Framework =
    [
        "not-found",
        "validation",
        "stale",
        "not-signed-in",
        "not-allowed",
        "origin",
        "too-many-requests",
        "too-large",
        "unreadable",
        "unexpected",
        "already-there",
        "proof-too-old",
        "second-step-missing",
        "second-step-unproved",
    ];

    [Fact]
    public void Every_problem_is_explained()
    {
        var explained = Heading()
            .Matches(File.ReadAllText(Sources.Folder("docs/problems.md")))
            .Select(match => match.Groups[1].Value)
            .ToList();
        var given = Sources
            .Code("src")
            .SelectMany(file => Given().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value)
            .Concat(Framework)
            .Distinct()
            .ToList();

        explained.ShouldBe(given, ignoreOrder: true);
    }

    [GeneratedRegex("Refusal\\.Rule\\(\\s*\"([a-z-]+)\"")]
    private static partial Regex Given();

    [GeneratedRegex("^## `?([a-z-]+)`?\\s*$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
