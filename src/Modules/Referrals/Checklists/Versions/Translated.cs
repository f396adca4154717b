namespace PlacePartners.Referrals;

/// <summary>Whether words in another language still say what the English ones say.</summary>
internal static class Translated
{
    /// <summary>
    /// The English that they say: that of now, once somebody wrote them or looked at them again; else that of the day on
    /// which somebody did.
    /// </summary>
    /// <param name="before">The words, and the English that they said, before this change; null where there were none.</param>
    public static string Of(string words, string english, bool isChecked, (string Words, string Of)? before) =>
        isChecked || before is not { } old || old.Words != words ? english : old.Of;

    /// <summary>There are words, and the English ones have changed since.</summary>
    public static bool IsToCheck(string words, string of, string english) => words.Length > 0 && of != english;
}
