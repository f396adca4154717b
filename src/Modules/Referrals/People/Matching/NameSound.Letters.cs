namespace PlacePartners.Referrals;

/// <summary>The letters that are said in many ways: C, G, S and T.</summary>
internal sealed partial class NameSound
{
    private int C()
    {
        if (IsGermanicAch())
            return Say("K", 2);
        if (at == 0 && Is(at, "CAESAR"))
            return Say("S", 2);
        if (Is(at, "CHIA"))
            return Say("K", 2);
        if (Is(at, "CH"))
            return Ch();
        if (Is(at, "CZ") && !Is(at - 2, "WICZ"))
            return Say("S", "X", 2);
        if (Is(at + 1, "CIA"))
            return Say("X", 3);
        if (Is(at, "CC") && !(at == 1 && Letter(0) == 'M'))
            return Cc();
        if (Is(at, "CK", "CG", "CQ"))
            return Say("K", 2);
        if (Is(at, "CI", "CE", "CY"))
            return Is(at, "CIO", "CIE", "CIA") ? Say("S", "X", 2) : Say("S", 2);
        return Say(
            "K",
            Is(at + 1, " C", " Q", " G") ? 3
                : Is(at + 1, "C", "K", "Q") && !Is(at + 1, "CE", "CI") ? 2
                : 1
        );
    }

    private bool IsGermanicAch() =>
        at > 1
        && !IsVowel(at - 2)
        && Is(at - 1, "ACH")
        && Letter(at + 2) != 'I'
        && (Letter(at + 2) != 'E' || Is(at - 2, "BACHER", "MACHER"));

    private int Ch()
    {
        if (at > 0 && Is(at, "CHAE"))
            return Say("K", "X", 2);
        if (at == 0 && Is(at + 1, "HARAC", "HARIS", "HOR", "HYM", "HIA", "HEM") && !Is(0, "CHORE"))
            return Say("K", 2);
        var isHard =
            IsGermanic()
            || Is(at - 2, "ORCHES", "ARCHIT", "ORCHID")
            || Is(at + 2, "T", "S")
            || (
                (at == 0 || Is(at - 1, "A", "O", "U", "E"))
                && (at + 2 > last || Is(at + 2, "L", "R", "N", "M", "B", "H", "F", "V", "W", " "))
            );
        if (isHard)
            return Say("K", 2);
        return at == 0 ? Say("X", 2)
            : Is(0, "MC") ? Say("K", 2)
            : Say("X", "K", 2);
    }

    private int Cc()
    {
        if (!Is(at + 2, "I", "E", "H") || Is(at + 2, "HU"))
            return Say("K", 2);
        return (at == 1 && Letter(0) == 'A') || Is(at - 1, "UCCEE", "UCCES") ? Say("KS", 3) : Say("X", 3);
    }

    private int G()
    {
        if (Letter(at + 1) == 'H')
            return Gh();
        if (Letter(at + 1) == 'N')
            return Gn();
        if (Is(at + 1, "LI") && !isSlavoGermanic)
            return Say("KL", "L", 2);
        if (at == 0 && Is(at + 1, "Y", "ES", "EP", "EB", "EL", "EY", "IB", "IL", "IN", "IE", "EI", "ER"))
            return Say("K", "J", 2);
        if (
            Is(at + 1, "ER", "Y")
            && !Is(0, "DANGER", "RANGER", "MANGER")
            && !Is(at - 1, "E", "I")
            && !Is(at - 1, "RGY", "OGY")
        )
            return Say("K", "J", 2);
        if (Is(at + 1, "E", "I", "Y") || Is(at - 1, "AGGI", "OGGI"))
            return IsGermanic() || Is(at + 1, "ET") ? Say("K", 2)
                : Is(at + 1, "IER") && at + 3 >= last ? Say("J", 2)
                : Say("J", "K", 2);
        return Say("K", Doubled("G"));
    }

    private int Gh()
    {
        if (at > 0 && !IsVowel(at - 1))
            return Say("K", 2);
        if (at == 0)
            return Say(Letter(at + 2) == 'I' ? "J" : "K", 2);
        // "Parker's rule": hugh, bough.
        if (Is(at - 2, "B", "H", "D") || Is(at - 3, "B", "H", "D") || Is(at - 4, "B", "H"))
            return 2;
        if (at > 2 && Letter(at - 1) == 'U' && Is(at - 3, "C", "G", "L", "R", "T"))
            return Say("F", 2);
        return Letter(at - 1) == 'I' ? 2 : Say("K", 2);
    }

    private int Gn()
    {
        if (at == 1 && IsVowel(0) && !isSlavoGermanic)
            return Say("KN", "N", 2);
        return !Is(at + 2, "EY") && !isSlavoGermanic ? Say("N", "KN", 2) : Say("KN", 2);
    }

    private int S()
    {
        if (Is(at - 1, "ISL", "YSL"))
            return 1;
        if (at == 0 && Is(at, "SUGAR"))
            return Say("X", "S", 1);
        if (Is(at, "SH"))
            return Say(Is(at + 1, "HEIM", "HOEK", "HOLM", "HOLZ") ? "S" : "X", 2);
        if (Is(at, "SIO", "SIA"))
            return isSlavoGermanic ? Say("S", 3) : Say("S", "X", 3);
        if ((at == 0 && Is(at + 1, "M", "N", "L", "W")) || Letter(at + 1) == 'Z')
            return Say("S", "X", Doubled("Z"));
        if (Is(at, "SC"))
            return Sc();
        return at == last && Is(at - 2, "AI", "OI") ? Say("", "S", Doubled("S", "Z")) : Say("S", Doubled("S", "Z"));
    }

    private int Sc()
    {
        if (Letter(at + 2) != 'H')
            return Is(at + 2, "I", "E", "Y") ? Say("S", 3) : Say("SK", 3);
        if (Is(at + 3, "ER", "EN"))
            return Say("X", "SK", 3);
        if (Is(at + 3, "OO", "UY", "ED", "EM"))
            return Say("SK", 3);
        return at == 0 && !IsVowel(3) && Letter(3) != 'W' ? Say("X", "S", 3) : Say("X", 3);
    }

    private int T()
    {
        if (Is(at, "TION", "TIA", "TCH"))
            return Say("X", 3);
        if (Is(at, "TH", "TTH"))
            return Is(at + 2, "OM", "AM") || IsGermanic() ? Say("T", 2) : Say("0", "T", 2);
        return Say("T", Doubled("T", "D"));
    }
}
