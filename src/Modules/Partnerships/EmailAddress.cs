using System.Text.RegularExpressions;

namespace PlacePartners.Partnerships;

/// <summary>Whether a text can be an e-mail address; whether anybody reads it only a message can tell.</summary>
internal static partial class EmailAddress
{
    public static bool IsValid(string text) => text.Trim() is { Length: <= 254 } email && Form().IsMatch(email);

    [GeneratedRegex(@"^[^\s@<>(),;:""\[\]\\]+@[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?\.[a-zA-Z]{2,}$")]
    private static partial Regex Form();
}
