namespace PlacePartners.Measures.Import;

/// <summary>What published files write beside a figure, as the shorthand that we keep.</summary>
internal static class PublishedStatus
{
    private static readonly Dictionary<string, string> Markers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Missing data"] = "x",
        ["Missing value"] = "x",
        ["Not available"] = "x",
        ["Missing value; data cannot exist"] = "z",
        ["Not applicable"] = "z",
        ["Confidential"] = "c",
        ["Missing value; suppressed"] = "c",
        ["Suppressed"] = "c",
        ["Low reliability"] = "u",
        ["Unreliable"] = "u",
        ["Estimated value"] = "e",
        ["Estimated"] = "e",
        ["Provisional value"] = "p",
        ["Provisional"] = "p",
        ["Revised"] = "r",
        ["Time series break"] = "b",
        ["Break"] = "b",
    };

    /// <summary>The marker; null for a usual value and for words we do not know.</summary>
    public static string? MarkerOf(string status) => Markers.GetValueOrDefault(status.Trim().Trim('[', ']'));
}
