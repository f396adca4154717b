using System.Text.RegularExpressions;
using PhoneNumbers;

namespace PlacePartners.Platform.Http;

/// <summary>A number that people are asked to ring.</summary>
public static partial class PhoneNumber
{
    private const string Here = "GB";

    /// <summary>
    /// The number as it was typed, without the space around it; empty stays empty. Refused at the field of the form: what
    /// is no number that can be rung in the United Kingdom, or abroad when it begins with + and the country. Short ones such
    /// as 111 can be rung, and an extension may follow.
    /// </summary>
    /// <param name="field">In camelCase, as in the request.</param>
    public static string Check(string field, string text) =>
        text.Trim() is { } number && (number.Length == 0 || CanBeRung(number))
            ? number
            : throw Refusal.Field(field, Wrong);

    /// <summary>
    /// The number in the one form of E.164, such as +442079460018, without its extension; null for what is no number that
    /// can be rung from everywhere, such as 111.
    /// </summary>
    public static string? International(string text)
    {
        if (!Form().IsMatch(text.Trim()))
            return null;
        try
        {
            var numbers = PhoneNumberUtil.GetInstance();
            var parsed = numbers.Parse(text.Trim(), Here);
            return numbers.IsPossibleNumber(parsed) ? numbers.Format(parsed, PhoneNumberFormat.E164) : null;
        }
        catch (NumberParseException)
        {
            return null;
        }
    }

    /// <summary>
    /// The number in the form of E.164 where a text can reach it: in the United Kingdom one that begins with 07, abroad any.
    /// Null for what is none.
    /// </summary>
    public static string? Textable(string text) =>
        International(text) is { } number && (!number.StartsWith("+44", StringComparison.Ordinal) || IsMobile(number))
            ? number
            : null;

    // 070 are personal numbers, which no text reaches.
    private static bool IsMobile(string number) =>
        number.StartsWith("+447", StringComparison.Ordinal) && !number.StartsWith("+4470", StringComparison.Ordinal);

    internal const string Wrong =
        "Enter a phone number in full, such as 020 7946 0000, or +353 1 234 5678 for another country.";

    internal static bool CanBeRung(string number)
    {
        if (!Form().IsMatch(number))
            return false;
        try
        {
            var parsed = PhoneNumberUtil.GetInstance().Parse(number, Here);
            // Possible by its length is enough: number ranges are opened faster than any list of them is kept.
            return PhoneNumberUtil.GetInstance().IsPossibleNumberWithReason(parsed)
                    == PhoneNumberUtil.ValidationResult.IS_POSSIBLE
                || ShortNumberInfo.GetInstance().IsValidShortNumberForRegion(parsed, Here);
        }
        catch (NumberParseException)
        {
            return false;
        }
    }

    // The library would also find a number within a sentence.
    [GeneratedRegex(@"^[0-9 +().-]+( ?(ext\.?|x) ?[0-9]{1,6})?$", RegexOptions.IgnoreCase)]
    private static partial Regex Form();
}
