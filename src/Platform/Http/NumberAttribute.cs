using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace PlacePartners.Platform.Http;

/// <summary>
/// A number between two others, both included; blank passes. ErrorMessage says what to enter where the numbers do not,
/// such as for years.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class NumberAttribute : RangeAttribute
{
    /// <param name="minimum">The smallest number that is taken.</param>
    /// <param name="maximum">The largest.</param>
    public NumberAttribute(double minimum, double maximum)
        : base(minimum, maximum) { }

    /// <inheritdoc cref="NumberAttribute(double, double)"/>
    public NumberAttribute(int minimum, int maximum)
        : base(minimum, maximum) { }

    /// <inheritdoc />
    public override string FormatErrorMessage(string name) =>
        ErrorMessage ?? $"Enter a number between {Written(Minimum)} and {Written(Maximum)}.";

    private static string Written(object bound) =>
        Convert.ToDecimal(bound, CultureInfo.InvariantCulture).ToString("#,##0.######", CultureInfo.InvariantCulture);
}
