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
    public void Every_problem_is_explained() =>
        Unmatched(Sources.Code("src").Select(File.ReadAllText), File.ReadAllText(Sources.Folder("docs/problems.md")))
            .ShouldBeEmpty();

    [Fact]
    public void The_guard_reports_a_problem_without_an_explanation_and_one_that_cannot_be()
    {
        var explained = string.Concat(Framework.Append("never-given").Select(code => $"## `{code}`\n"));

        Unmatched(["throw Refusal.Rule(\n    \"unexplained\", \"No.\")"], explained)
            .ShouldBe(["unexplained", "never-given"]);
    }

    private static List<string> Unmatched(IEnumerable<string> code, string explanations)
    {
        var explained = Heading().Matches(explanations).Select(match => match.Groups[1].Value).ToList();
        var given = code.SelectMany(text => Given().Matches(text))
            .Select(match => match.Groups[1].Value)
            .Concat(Framework)
            .Distinct()
            .ToList();
        return [.. given.Except(explained), .. explained.Except(given)];
    }

    [GeneratedRegex("Refusal\\.Rule\\(\\s*\"([a-z-]+)\"")]
    private static partial Regex Given();

    [GeneratedRegex("^## `?([a-z-]+)`?\\s*$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
