using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>One scale of the outcomes wheel, from the worst to the best.</summary>
internal sealed class Scale
{
    public Guid Id { get; init; }
    public string Name { get; init; } = "";
    public string Description { get; init; } = "";
    public int Lowest { get; init; }
    public int Highest { get; init; } = 10;

    /// <summary>What the lowest means.</summary>
    public string LowestWords { get; init; } = "";

    /// <summary>What the highest means.</summary>
    public string HighestWords { get; init; } = "";
    public bool IsRetired { get; init; }
}

/// <summary>One version of a partnership's scales. A version never changes; a scale is retired, never deleted.</summary>
internal sealed class ScaleSet : TenantOwned
{
    public const int Most = 12;

    private ScaleSet() { }

    public int Number { get; private set; }
    public List<Scale> Scales { get; private set; } = [];
    public DateTimeOffset PublishedAt { get; private set; }
    public Guid? PublishedByMembershipId { get; private set; }

    public IEnumerable<Scale> InUse => Scales.Where(scale => !scale.IsRetired);

    /// <summary>The scales of whoever has not written their own.</summary>
    public static ScaleSet Seed() => new() { Number = 0, Scales = ScaleSeed.Scales() };

    /// <summary>The scales as they were worded in one version; the newest before it where that is not among them.</summary>
    public static ScaleSet Then(IEnumerable<ScaleSet> all, int number) =>
        all.Where(set => set.Number <= number).MaxBy(set => set.Number) ?? Seed();

    public ScaleSet Next(IReadOnlyList<Scale> wanted, Act by)
    {
        var inUse = wanted.Where(scale => !scale.IsRetired).ToList();
        if (inUse.Count is 0 or > Most)
            throw Refusal.Field("scales", $"Keep between 1 and {Most} scales in use.");
        if (inUse.Select(scale => scale.Name.Trim().ToUpperInvariant()).Distinct().Count() < inUse.Count)
            throw Refusal.Field("scales", "Give each scale a name of its own.");
        foreach (var known in Scales)
        {
            var now = wanted.FirstOrDefault(scale => scale.Id == known.Id);
            if (now is null)
                throw Refusal.Field("scales", $"{known.Name}: retire a scale instead of leaving it out.");
            if ((now.Lowest, now.Highest) != (known.Lowest, known.Highest))
                throw Refusal.Field(
                    "scales",
                    $"{known.Name}: ratings by another range cannot be compared. Retire this scale and add a new one."
                );
        }
        foreach (var scale in wanted)
            if (scale.Highest - scale.Lowest is < 1 or > 100)
                throw Refusal.Field("scales", $"{scale.Name}: the highest must be above the lowest, by 100 at most.");
        return new()
        {
            Number = Number + 1,
            Scales = [.. wanted],
            PublishedAt = by.At,
            PublishedByMembershipId = by.MembershipId,
        };
    }
}

/// <summary>A small wheel in plain words, to begin with.</summary>
internal static class ScaleSeed
{
    public static List<Scale> Scales() =>
        [
            Of(1, "Money", "Bills, debts and making ends meet", "I cannot manage", "I manage well"),
            Of(2, "Health", "Body and mind, sleep, medicines", "It stops me from living", "It does not hold me back"),
            Of(3, "Home", "Warm, safe and the right place for me", "I cannot stay like this", "I feel at home"),
            Of(4, "People", "Family, friends and neighbours", "I am alone", "I have people around me"),
            Of(5, "My days", "What I do with my time", "Every day is empty", "I do what matters to me"),
            Of(
                6,
                "Confidence",
                "Speaking up and finding my way",
                "I do not know where to begin",
                "I can sort things out"
            ),
        ];

    private static Scale Of(int number, string name, string description, string lowest, string highest) =>
        new()
        {
            Id = new Guid($"5ca1e000-0000-4000-8000-{number:D12}"),
            Name = name,
            Description = description,
            LowestWords = lowest,
            HighestWords = highest,
        };
}
