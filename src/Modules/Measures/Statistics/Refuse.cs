namespace PlacePartners.Measures.Statistics;

internal static class Refuse
{
    /// <summary>Stops a calculation that has no meaning, with the reason in a plain sentence.</summary>
    public static void Unless(bool meaningful, string argument, string sentence)
    {
        if (!meaningful)
        {
            throw new ArgumentOutOfRangeException(argument, sentence);
        }
    }
}
