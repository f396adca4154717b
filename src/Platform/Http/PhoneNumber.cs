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
