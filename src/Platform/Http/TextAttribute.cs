using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace PlacePartners.Platform.Http;

/// <summary>
/// Text of a bounded length; with a minimum above zero it may not be blank either. Control characters other than tabs and
/// line ends are refused: no person types them, and not every database can keep them.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public class TextAttribute : StringLengthAttribute
{
    /// <param name="minimum">Fewest characters; 0 for optional text.</param>
    /// <param name="maximum">Most characters; the column must hold as many.</param>
    public TextAttribute(int minimum, int maximum)
        : base(maximum) => MinimumLength = minimum;

    /// <inheritdoc />
    public override bool IsValid(object? value) =>
        value is null
            ? MinimumLength == 0
            : base.IsValid(value)
                && (MinimumLength == 0 || !string.IsNullOrWhiteSpace((string)value))
                && !((string)value).Any(letter => char.IsControl(letter) && letter is not ('\t' or '\r' or '\n'));

    /// <inheritdoc />
    public override string FormatErrorMessage(string name) =>
        MinimumLength > 0
            ? string.Create(CultureInfo.InvariantCulture, $"Enter {MinimumLength:N0} to {MaximumLength:N0} characters.")
            : string.Create(CultureInfo.InvariantCulture, $"Enter {MaximumLength:N0} characters or fewer.");
}

/// <summary>A list of a bounded number of items, none of them null. ErrorMessage says what to choose where the numbers do not.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class ItemsAttribute(int minimum, int maximum) : ValidationAttribute
{
    /// <inheritdoc />
    public override bool IsValid(object? value) =>
        value is System.Collections.ICollection items
            ? items.Count >= minimum && items.Count <= maximum && items.Cast<object?>().All(item => item is not null)
            : minimum == 0;

    /// <inheritdoc />
    public override string FormatErrorMessage(string name) =>
        ErrorMessage ?? string.Create(CultureInfo.InvariantCulture, $"Give {minimum:N0} to {maximum:N0} items.");
}
