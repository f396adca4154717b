using System.Text.RegularExpressions;

namespace PlacePartners.Platform.Http;

/// <summary>An address that people are asked to write to.</summary>
public static partial class EmailAddress
{
    internal const string Wrong = "Enter an e-mail address, such as hello@example.org.";

    /// <summary>Whether a text can be an e-mail address; whether anybody reads it only a message can tell.</summary>
    public static bool IsValid(string text) => text.Trim() is { Length: <= 254 } email && Form().IsMatch(email);

    /// <summary>The address without the space around it; empty stays empty. Refused at the field of the form: what can be none.</summary>
    /// <param name="field">In camelCase, as in the request.</param>
    /// <param name="text">As it was typed.</param>
    public static string Check(string field, string text) =>
        text.Trim() is { } email && (email.Length == 0 || IsValid(email)) ? email : throw Refusal.Field(field, Wrong);

    [GeneratedRegex(@"^[^\s@<>(),;:""\[\]\\]+@[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?\.[a-zA-Z]{2,}$")]
    private static partial Regex Form();
}
