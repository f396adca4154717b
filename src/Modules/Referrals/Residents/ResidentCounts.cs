using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>How many people live where this partnership works, by district and age. Counted by others, kept by its manager.</summary>
internal sealed class ResidentCounts : TenantOwned, IVersioned
{
    private ResidentCounts() { }

    /// <summary>Who counted, as the manager writes it: "ONS, Census 2021".</summary>
    public string Source { get; private set; } = "";
    public DateOnly CountedOn { get; private set; }
    public DateTimeOffset KeptAt { get; private set; }
    public Guid KeptByMembershipId { get; private set; }
    public List<CountedDistrict> Districts { get; private set; } = [];
    public int Version { get; private set; }

    public static ResidentCounts New() => new();

    public void Keep(string source, DateOnly countedOn, IReadOnlyList<CountedDistrict> districts, Act by) =>
        (Source, CountedOn, Districts, KeptAt, KeptByMembershipId) = (
            source.Trim(),
            countedOn,
            [.. districts],
            by.At,
            by.MembershipId!.Value
        );
}

internal sealed class ResidentCountsMapping : IMapping
{
    public void Map(ModelBuilder model) =>
        model.Entity<ResidentCounts>(counts =>
        {
            counts.ToTable("referrals_resident_counts");
            counts.OwnsMany(c => c.Districts, district => district.ToJson());
            counts.HasIndex(c => c.TenantId).IsUnique();
        });
}

internal static class ResidentCountsShelf
{
    /// <summary>The districts that were counted; none where nobody gave counts.</summary>
    public static async Task<IReadOnlyList<CountedDistrict>> CountedDistricts(this AppDb db, CancellationToken ct) =>
        (await db.Set<ResidentCounts>().AsNoTracking().FirstOrDefaultAsync(ct))?.Districts ?? [];
}
