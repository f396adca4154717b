using System.Security.Cryptography;

namespace PlacePartners.Referrals;

/// <summary>What a person can read out on the phone: PP-7K3M-2Q. Nothing in it looks or sounds like something else.</summary>
internal static class Reference
{
    private const string Letters = "23456789CFGHJKMPQRTVWX";

    public static string Next() => Written(RandomNumberGenerator.GetString(Letters, 6));

    /// <summary>One that comes out the same each time: for the demo place alone.</summary>
    public static string Next(Random dice) => Written(new string(dice.GetItems<char>(Letters, 6)));

    private static string Written(string code) => $"PP-{code[..4]}-{code[4..]}";
}
