using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace PlacePartners.Platform.Http;

/// <summary>
/// Text of a bounded length for a field of one line: a name, a title, an address to write to. Control characters and every
/// kind of line break are refused, since lists, e-mail subjects and files show it on one line.
/// </summary>
/// <param name="minimum">Fewest characters; 0 for optional text.</param>
/// <param name="maximum">Most characters; the column must hold as many.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class LineAttribute(int minimum, int maximum) : TextAttribute(minimum, maximum)
{
    /// <inheritdoc />
    public override bool IsValid(object? value) => base.IsValid(value) && IsOneLine(value as string ?? "");

    /// <summary>Whether a text has neither control characters nor line breaks.</summary>
    public static bool IsOneLine(string text) =>
        !text.Any(letter =>
            char.IsControl(letter)
            || char.GetUnicodeCategory(letter) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        );

    /// <inheritdoc />
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is string text && !IsOneLine(text)
            ? new ValidationResult(
                "Write this on one line, without line breaks or tabs.",
                validationContext.MemberName is { } member ? [member] : null
            )
            : base.IsValid(value, validationContext);
}
