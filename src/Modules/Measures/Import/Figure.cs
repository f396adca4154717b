using System.Globalization;
using System.Text.RegularExpressions;

namespace PlacePartners.Measures.Import;

/// <summary>What one cell of an uploaded file says.</summary>
/// <param name="Value">The number as written, so 45.5 for "45.5%"; null when there is none.</param>
/// <param name="Marker">
/// The shorthand that stands there instead of the number or beside it, in brackets: "[c]" confidential, "[x]" not available,
/// "[z]" not applicable, "[low]" not quite zero, "[u]" unreliable, "[e]" estimated, "[p]" provisional, "[r]" revised,
/// "[b]" break, "[w]" none recorded in the survey; null when there is none.
/// </param>
/// <param name="IsPercentage">Whether a per cent sign was written.</param>
internal readonly partial record struct Figure(double? Value, string? Marker, bool IsPercentage = false)
{
    // Instead of a value only, as in official tables; beside a value the brackets are required.
    private static readonly Dictionary<string, string> InsteadOfValue = new(StringComparer.OrdinalIgnoreCase)
    {
        ["c"] = "[c]",
        ["*"] = "[c]",
        ["x"] = "[x]",
        [".."] = "[x]",
        [":"] = "[x]",
        ["z"] = "[z]",
        ["low"] = "[low]",
    };

    private static readonly string[] Replacing = ["[c]", "[x]", "[z]", "[low]", "[w]"];
    private static readonly string[] Beside = ["[u]", "[e]", "[p]", "[r]", "[b]"];

    /// <summary>
    /// Reads a cell: a British number ("1,234.5", "-3", "45.5%"), nothing, a marker ("[x]", "c"), or a number with a marker
    /// ("12.5 [p]"). A blank cell is neither zero nor a marker. Anything else is refused with a sentence.
    /// </summary>
    public static bool TryParse(string text, out Figure figure, out string? problem)
    {
        (figure, problem) = (default, null);
        var cell = text.Replace('\u00A0', ' ').Replace('\u2212', '-').Trim();
        if (cell.Length == 0)
        {
            return true;
        }

        if (InsteadOfValue.TryGetValue(cell, out var shorthand))
        {
            figure = new Figure(null, shorthand);
            return true;
        }

        var match = NumberAndMarker().Match(cell);
        var marker = match.Groups["marker"].Success ? match.Groups["marker"].Value.ToLowerInvariant() : null;
        var hasNumber = match.Groups["number"].Success;
        var value = hasNumber
            ? double.Parse(
                match.Groups["number"].Value,
                NumberStyles.Float | NumberStyles.AllowThousands,
                CultureInfo.InvariantCulture
            )
            : 0;

        problem = (hasNumber, marker) switch
        {
            _ when !match.Success => $"“{Short(cell)}” is neither a number nor a marker such as [x].",
            (true, _) when !double.IsFinite(value) => $"“{Short(cell)}” is too large a number.",
            (_, not null) when !Replacing.Contains(marker) && !Beside.Contains(marker) =>
                $"The marker {marker} is not known.",
            (true, not null) when Replacing.Contains(marker) =>
                $"“{Short(cell)}” has both a number and the marker {marker}, which stands for a number that is not given.",
            _ => null,
        };

        figure = problem is null
            ? new Figure(hasNumber ? value : null, marker, match.Groups["percent"].Success)
            : default;
        return problem is null;
    }

    private static string Short(string cell) => cell.Length <= 40 ? cell : $"{cell[..40]}…";

    [GeneratedRegex(
        @"\A(?:(?<number>[+-]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]*)?(?:[eE][+-]?[0-9]{1,3})?|[+-]?\.[0-9]+)\s?(?<percent>%)?)?\s*(?<marker>\[[A-Za-z]{1,4}\])?\z"
    )]
    private static partial Regex NumberAndMarker();
}
