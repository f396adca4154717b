namespace PlacePartners.Referrals;

/// <summary>Parts of a total: ages, areas, needs and reasons, and what of them may be shown.</summary>
internal static class FlowParts
{
    /// <summary>The areas of too few people to be named, together.</summary>
    public const string Elsewhere = "elsewhere";

    /// <summary>By name, what is not known last.</summary>
    public static IReadOnlyList<string> InOrder(IEnumerable<string> areas) =>
        [
            .. areas
                .Distinct()
                .OrderBy(area => area.Length == 0)
                .ThenBy(area => area == Elsewhere)
                .ThenBy(area => area, StringComparer.Ordinal),
        ];

    public static IReadOnlyList<FlowPart> Ordered(IEnumerable<FlowPart> parts) =>
        [
            .. parts
                .OrderByDescending(part => part.Count ?? 0)
                .ThenBy(part => part.Name, StringComparer.OrdinalIgnoreCase),
        ];

    /// <summary>
    /// Parts of a total that an outsider knows, each by who is behind it, one entry for each time they are counted; null
    /// where none may be shown.
    /// </summary>
    public static IReadOnlyList<int?>? Protect(IReadOnlyList<IEnumerable<Guid>> parts)
    {
        var counts = new LinkedCounts();
        var (total, whole) = (counts.Sum(isGuarded: true), counts.Sum(isGuarded: false));
        var cells = parts
            .Select(part => part.ToList())
            .Select(part => counts.Add(total, whole, part.Count, part.ToHashSet()))
            .ToList();
        return counts.Protect() ? cells.ConvertAll(cell => cell.Shown) : null;
    }

    /// <summary>
    /// Names each area of five people or more; the others, of which the mere name would point at somebody who lives where few
    /// do, are counted together.
    /// </summary>
    public static Func<string, string> Named(IEnumerable<(Guid Person, string Area)> counted)
    {
        var named = counted
            .GroupBy(one => one.Area)
            .Where(area => area.Select(one => one.Person).Distinct().Count() >= LinkedCounts.FewestPeople)
            .Select(area => area.Key)
            .ToHashSet();
        return area => area.Length == 0 || named.Contains(area) ? area : Elsewhere;
    }

    public static bool IsFew(IEnumerable<Guid> people) =>
        people.Distinct().Take(LinkedCounts.FewestPeople).Count() is > 0 and < LinkedCounts.FewestPeople;
}
