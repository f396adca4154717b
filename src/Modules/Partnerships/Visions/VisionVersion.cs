using PlacePartners.Platform.Data;

namespace PlacePartners.Partnerships.Visions;

/// <summary>The vision as it was published once. Never changed.</summary>
internal sealed class VisionVersion : TenantOwned
{
    private VisionVersion() { }

    public int Number { get; private set; }
    public string Text { get; private set; } = "";
    public List<string> Values { get; private set; } = [];
    public DateTimeOffset PublishedAt { get; private set; }
    public Guid PublishedBy { get; private set; }

    public static VisionVersion Of(Vision vision, Guid membershipId, DateTimeOffset now) =>
        new()
        {
            Number = vision.PublishedNumber,
            Text = vision.Text,
            Values = [.. vision.Values],
            PublishedAt = now,
            PublishedBy = membershipId,
        };
}
