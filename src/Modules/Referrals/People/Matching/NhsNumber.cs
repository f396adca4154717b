namespace PlacePartners.Referrals;

/// <summary>
/// Ten digits, the last of which checks the others: weights 10 down to 2, summed, and 11 less the rest by 11 (NHS Data
/// Dictionary, NHS NUMBER). A rest that would give 10 is never issued.
/// </summary>
internal static class NhsNumber
{
    public const string Wrong =
        "Check the NHS number: it has 10 digits, such as 943 476 5919, and one of them is wrong.";

    /// <summary>The digits alone; empty stays empty.</summary>
    public static string Tidy(string text) =>
        string.Concat(text.Where(letter => !char.IsWhiteSpace(letter) && letter != '-'));

    public static bool IsValid(string text)
    {
        var digits = Tidy(text);
        if (digits.Length != 10 || !digits.All(char.IsAsciiDigit) || digits.Distinct().Count() == 1)
            return false;
        var sum = digits.Take(9).Select((digit, place) => (digit - '0') * (10 - place)).Sum();
        return (11 - sum % 11) % 11 == digits[9] - '0';
    }
}
