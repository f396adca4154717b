using PlacePartners.Platform.Data;

namespace PlacePartners.Measures.Public;

/// <summary>Which measures anybody may read, and how long after the end of their period.</summary>
internal sealed class PublicPage : TenantOwned, IVersioned
{
    /// <summary>Four weeks: time to check returns before the public reads them.</summary>
    public const int UsualDelay = 28;

    private PublicPage() { }

    public bool IsOn { get; private set; }
    public string Intro { get; private set; } = "";

    /// <summary>Days from the end of a period until its figures are shown.</summary>
    public int DelayDays { get; private set; } = UsualDelay;

    /// <summary>In the order in which they are shown.</summary>
    public List<Guid> MeasureIds { get; private set; } = [];

    public int Version { get; private set; }

    public static PublicPage Begin() => new();

    public void Change(bool isOn, string intro, int delayDays, IEnumerable<Guid> measureIds) =>
        (IsOn, Intro, DelayDays, MeasureIds) = (isOn, intro.Trim(), delayDays, [.. measureIds.Distinct()]);
}
