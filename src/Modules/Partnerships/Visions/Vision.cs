using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Partnerships.Visions;

/// <summary>The common agenda while it is being written. Its goals are the rows of <see cref="Goal"/>.</summary>
internal sealed class Vision : TenantOwned, IVersioned
{
    private const int LongestValue = 120;

    private Vision() { }

    public string Text { get; private set; } = "";
    public List<string> Values { get; private set; } = [];
    public int PublishedNumber { get; private set; }
    public bool HasUnpublishedChanges { get; private set; }
    public int Version { get; private set; }

    public static Vision Blank() => new();

    public void Write(string text, IEnumerable<string> values)
    {
        List<string> cleaned = [.. values.Select(value => value.Trim()).Where(value => value.Length > 0).Distinct()];
        if (cleaned.Exists(value => value.Length > LongestValue))
            throw Refusal.Field("values", $"Keep each value to {LongestValue} characters or fewer.");
        if (!cleaned.TrueForAll(LineAttribute.IsOneLine))
            throw Refusal.Field("values", "Write each value on one line.");
        (Text, Values, HasUnpublishedChanges) = (text.Trim(), cleaned, true);
    }

    public VisionVersion Publish(int goals, Guid membershipId, DateTimeOffset now)
    {
        if (Text.Length == 0 || goals == 0)
            throw Refusal.Rule("vision-unfinished", "Write the vision and add at least one goal, then publish.");
        if (!HasUnpublishedChanges)
            throw Refusal.Rule("vision-unchanged", "The draft is the same as the published version. Change it first.");
        PublishedNumber++;
        HasUnpublishedChanges = false;
        return VisionVersion.Of(this, membershipId, now);
    }
}
