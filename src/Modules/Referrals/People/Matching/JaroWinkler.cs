namespace PlacePartners.Referrals;

/// <summary>
/// How alike two spellings are, from 0 to 1: Jaro's measure raised for a common beginning, by Winkler, "String Comparator
/// Metrics and Enhanced Decision Rules in the Fellegi-Sunter Model of Record Linkage" (1990), with his 0.1 and four letters.
/// </summary>
internal static class JaroWinkler
{
    private const double Scale = 0.1;
    private const int LongestBeginning = 4;

    public static double Of(string one, string other)
    {
        // Which letters pair off can hang on the side from which one looks.
        var jaro = string.CompareOrdinal(one, other) < 0 ? Jaro(one, other) : Jaro(other, one);
        var beginning = one.Zip(other).Take(LongestBeginning).TakeWhile(pair => pair.First == pair.Second).Count();
        return jaro + beginning * Scale * (1 - jaro);
    }

    private static double Jaro(string one, string other)
    {
        if (one.Length == 0 || other.Length == 0)
            return one.Length == other.Length ? 1 : 0;
        var (near, inOne, inOther) = (
            Math.Max(Math.Max(one.Length, other.Length) / 2 - 1, 0),
            "",
            new bool[other.Length]
        );
        for (var i = 0; i < one.Length; i++)
        {
            var last = Math.Min(i + near, other.Length - 1);
            for (var j = Math.Max(i - near, 0); j <= last; j++)
            {
                if (inOther[j] || one[i] != other[j])
                    continue;
                (inOther[j], inOne) = (true, inOne + one[i]);
                break;
            }
        }
        if (inOne.Length == 0)
            return 0;
        var common = (double)inOne.Length;
        var swapped = inOne.Zip(other.Where((_, j) => inOther[j])).Count(pair => pair.First != pair.Second) / 2;
        return (common / one.Length + common / other.Length + (common - swapped) / common) / 3;
    }
}
