namespace PlacePartners.Referrals;

/// <summary>
/// How a name sounds: Double Metaphone by Lawrence Philips, "The Double Metaphone Search Algorithm", C/C++ Users Journal,
/// June 2000. Four letters, as published, and a second code where a name is said in two ways; 0 stands for th, X for sh.
/// </summary>
internal sealed partial class NameSound
{
    private const int Longest = 4;
    private const string Vowels = "AEIOUY";
    private static readonly string[] SlavoGermanic = ["W", "K", "CZ", "WITZ"];

    private readonly string word;
    private readonly int last;
    private readonly bool isSlavoGermanic;
    private string primary = "";
    private string second = "";
    private int at;

    private NameSound(string word)
    {
        this.word = word.ToUpperInvariant();
        last = word.Length - 1;
        isSlavoGermanic = SlavoGermanic.Any(part => this.word.Contains(part, StringComparison.Ordinal));
    }

    /// <summary>The codes of a name without accents: one, or two where it can be said in two ways; none without letters.</summary>
    public static IReadOnlyList<string> Of(string name)
    {
        var sound = new NameSound(name);
        sound.Walk();
        return [.. new[] { sound.primary, sound.second }.Select(Cut).Where(code => code.Length > 0).Distinct()];
    }

    private static string Cut(string code) => code[..Math.Min(code.Length, Longest)];

    private void Walk()
    {
        if (Is(0, "GN", "KN", "PN", "WR", "PS"))
            at = 1;
        if (Letter(0) == 'X')
            at = Say("S", 1);
        while (at <= last && (primary.Length < Longest || second.Length < Longest))
            at += Step();
    }

    /// <summary>Says what the letter here says, and answers how many letters that took.</summary>
    private int Step() =>
        Letter(at) switch
        {
            'A' or 'E' or 'I' or 'O' or 'U' or 'Y' => at == 0 ? Say("A", 1) : 1,
            'B' => Say("P", Doubled("B")),
            'C' => C(),
            'D' => D(),
            'F' => Say("F", Doubled("F")),
            'G' => G(),
            'H' => (at == 0 || IsVowel(at - 1)) && IsVowel(at + 1) ? Say("H", 2) : 1,
            'J' => J(),
            'K' => Say("K", Doubled("K")),
            'L' => L(),
            'M' => Say("M", IsDumb() || Letter(at + 1) == 'M' ? 2 : 1),
            'N' => Say("N", Doubled("N")),
            'P' => Letter(at + 1) == 'H' ? Say("F", 2) : Say("P", Doubled("P", "B")),
            'Q' => Say("K", Doubled("Q")),
            'R' => R(),
            'S' => S(),
            'T' => T(),
            'V' => Say("F", Doubled("V")),
            'W' => W(),
            'X' => X(),
            'Z' => Z(),
            _ => 1,
        };

    private int D() =>
        Is(at, "DG") ? (Is(at + 2, "I", "E", "Y") ? Say("J", 3) : Say("TK", 2))
        : Is(at, "DT", "DD") ? Say("T", 2)
        : Say("T", 1);

    private int J()
    {
        var step = Doubled("J");
        if (Is(at, "JOSE") || Is(0, "SAN "))
            return (at == 0 && Letter(at + 4) == ' ') || word.Length == 4 || Is(0, "SAN ")
                ? Say("H", 1)
                : Say("J", "H", 1);
        if (at == 0)
            return Say("J", "A", step);
        if (IsVowel(at - 1) && !isSlavoGermanic && Is(at + 1, "A", "O"))
            return Say("J", "H", step);
        if (at == last)
            return Say("J", "", step);
        return !Is(at + 1, "L", "T", "K", "S", "N", "M", "B", "Z") && !Is(at - 1, "S", "K", "L")
            ? Say("J", step)
            : step;
    }

    private int L()
    {
        if (Letter(at + 1) != 'L')
            return Say("L", 1);
        var isSpanish =
            (at == word.Length - 3 && Is(at - 1, "ILLO", "ILLA", "ALLE"))
            || ((Is(last - 1, "AS", "OS") || Is(last, "A", "O")) && Is(at - 1, "ALLE"));
        return isSpanish ? Say("L", "", 2) : Say("L", 2);
    }

    private int R() =>
        at == last && !isSlavoGermanic && Is(at - 2, "IE") && !Is(at - 4, "ME", "MA")
            ? Say("", "R", Doubled("R"))
            : Say("R", Doubled("R"));

    private int W()
    {
        if (Is(at, "WR"))
            return Say("R", 2);
        if (at == 0 && IsVowel(at + 1))
            Say("A", "F", 1);
        else if (at == 0 && Is(at, "WH"))
            Say("A", 1);
        if ((at == last && IsVowel(at - 1)) || Is(at - 1, "EWSKI", "EWSKY", "OWSKI", "OWSKY") || Is(0, "SCH"))
            return Say("", "F", 1);
        return Is(at, "WICZ", "WITZ") ? Say("TS", "FX", 4) : 1;
    }

    private int X()
    {
        var step = Doubled("C", "X");
        var isSilent = at == last && (Is(at - 3, "IAU", "EAU") || Is(at - 2, "AU", "OU"));
        return isSilent ? step : Say("KS", step);
    }

    private int Z()
    {
        if (Letter(at + 1) == 'H')
            return Say("J", 2);
        var isSaidTwoWays = Is(at + 1, "ZO", "ZI", "ZA") || (isSlavoGermanic && at > 0 && Letter(at - 1) != 'T');
        return isSaidTwoWays ? Say("S", "TS", Doubled("Z")) : Say("S", Doubled("Z"));
    }

    private bool IsDumb() => Is(at - 1, "UMB") && (at + 1 == last || Is(at + 2, "ER"));

    private bool IsGermanic() => Is(0, "VAN ", "VON ", "SCH");

    private int Say(string code, int step) => Say(code, code, step);

    private int Say(string first, string other, int step)
    {
        (primary, second) = (primary + first, second + other);
        return step;
    }

    private int Doubled(params ReadOnlySpan<string> next) => Is(at + 1, next) ? 2 : 1;

    private bool IsVowel(int place) => Vowels.Contains(Letter(place), StringComparison.Ordinal);

    private char Letter(int place) => place >= 0 && place < word.Length ? word[place] : ' ';

    private bool Is(int place, params ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
        {
            if (place >= 0 && string.CompareOrdinal(word, place, part, 0, part.Length) == 0)
                return true;
        }
        return false;
    }
}
