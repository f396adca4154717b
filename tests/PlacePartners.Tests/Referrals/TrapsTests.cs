using System.Text.RegularExpressions;
using PlacePartners.Tests.Architecture;

namespace PlacePartners.Tests.Referrals;

public sealed partial class TrapsTests
{
    [Fact]
    public void Every_test_that_the_list_of_traps_names_is_there()
    {
        var named = Named(File.ReadAllText(Path.Combine(Sources.Root, "docs", "referrals.md")));
        var known = typeof(TrapsTests)
            .Assembly.GetTypes()
            .SelectMany(type => type.GetMethods().Select(method => $"{type.Name}.{method.Name}"))
            .ToHashSet();

        named.Count.ShouldBeGreaterThan(20);
        named.Where(name => !known.Contains(name)).ShouldBeEmpty();
    }

    [Fact]
    public void A_name_of_no_test_would_be_missed() =>
        Named("| a trap | `TrapsTests.There_is_no_such_test` |").ShouldBe(["TrapsTests.There_is_no_such_test"]);

    private static List<string> Named(string text) => [.. Name().Matches(text).Select(match => match.Groups[1].Value)];

    [GeneratedRegex("`(\\w+Tests\\.\\w+)`")]
    private static partial Regex Name();
}
