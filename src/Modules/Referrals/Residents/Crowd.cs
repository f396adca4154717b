namespace PlacePartners.Referrals;

/// <summary>
/// How narrowly somebody may be told of, so that at least fifty residents are like them. The rule is that of k-anonymity
/// (Sweeney 2002) with k = 50 over area and age, by real counts and not by guesses.
/// </summary>
internal static class Crowd
{
    /// <summary>So many residents at least share the area and the ages that are told.</summary>
    public const int Least = 50;

    /// <summary>
    /// The narrowest area and ages that at least fifty residents share: five years of age in the postcode district first,
    /// then ten, then one of five wide bands, then any age; after that the same in the postcode area (SW for SW2), then in
    /// all districts that were counted. Where not even all residents together are fifty, nothing is told. Residents of a
    /// band that is only partly within the ages do not count, nor does anybody of a district that was not counted: the true
    /// number is never below the one that was found.
    /// </summary>
    /// <param name="district">Postcode district, such as SW2; empty where no postcode is known.</param>
    /// <param name="age">Whole years; null where no date of birth is known.</param>
    /// <param name="counts">Residents of each district by five years of age.</param>
    /// <returns>What may be told; where the district was not counted, the district and a wide band, as without counts.</returns>
    public static Glimpse Of(string district, int? age, IReadOnlyList<CountedDistrict> counts)
    {
        if (counts.All(counted => counted.District != district))
            return Uncounted(district, age);
        var spans = age is { } years ? SpansAround(years) : [Ages.Any];
        foreach (var (area, residents) in AreasAround(district, counts))
        foreach (var span in spans)
        {
            if (residents.Sum(counted => counted.Within(span)) >= Least)
                return new(area, span.From, span.To, IsCounted: true);
        }
        return new("", null, null, IsCounted: true);
    }

    /// <summary>Without counts: the district, which some thousands of homes share, and one of five wide bands.</summary>
    public static Glimpse Uncounted(string district, int? age)
    {
        var wide = age is { } years ? Wide(years) : Ages.Any;
        return new(district, wide.From, wide.To, IsCounted: false);
    }

    private static IEnumerable<(string Area, IReadOnlyList<CountedDistrict> Residents)> AreasAround(
        string district,
        IReadOnlyList<CountedDistrict> counts
    )
    {
        var area = AreaOf(district);
        yield return (district, [.. counts.Where(counted => counted.District == district)]);
        yield return (area, [.. counts.Where(counted => AreaOf(counted.District) == area)]);
        yield return ("", counts);
    }

    private static string AreaOf(string district) => string.Concat(district.TakeWhile(char.IsAsciiLetter));

    private static Ages[] SpansAround(int age) => [Every(5, age), Every(10, age), Wide(age), Ages.Any];

    private static Ages Every(int years, int age) =>
        age >= CountedDistrict.OpenFrom
            ? new(CountedDistrict.OpenFrom / years * years, null)
            : Closed(age / years * years, years);

    // The last band has no end, so ages that reach into it have none either.
    private static Ages Closed(int from, int years) =>
        from + years > CountedDistrict.OpenFrom ? new(from, null) : new(from, from + years - 1);

    private static Ages Wide(int age) =>
        age switch
        {
            < 18 => new(0, 17),
            < 40 => new(18, 39),
            < 65 => new(40, 64),
            < 80 => new(65, 79),
            _ => new(80, null),
        };
}

/// <summary>Whole years of age, both ends included.</summary>
/// <param name="From">Null, with no end, for any age.</param>
/// <param name="To">Null for "and over".</param>
internal readonly record struct Ages(int? From, int? To)
{
    public static Ages Any => new(null, null);
}

/// <summary>The residents of one postcode district by five years of age: 0 to 4, 5 to 9 and so on, the last 85 and over.</summary>
internal sealed class CountedDistrict
{
    public const int OpenFrom = 85;
    public const int BandCount = (OpenFrom / 5) + 1;

    public string District { get; init; } = "";
    public List<int> Residents { get; init; } = [];

    /// <summary>The residents of those bands that lie wholly within these ages.</summary>
    public int Within(Ages ages) =>
        Residents
            .Where(
                (_, band) =>
                    band * 5 >= (ages.From ?? 0)
                    && (ages.To is not { } to || (band * 5 < OpenFrom && (band * 5) + 4 <= to))
            )
            .Sum();
}
