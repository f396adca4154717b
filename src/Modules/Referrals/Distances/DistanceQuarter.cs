using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>How far those people came whose first review was in one quarter, as it was published: it is never reckoned again.</summary>
internal sealed class DistanceQuarter : TenantOwned
{
    /// <summary>By then most have been asked a second time, and many a third: reviews are three months apart unless it is changed.</summary>
    private const int DaysUntilPublished = 26 * 7;

    private DistanceQuarter() { }

    public int Year { get; private set; }
    public int Number { get; private set; }
    public DateTimeOffset PublishedAt { get; private set; }

    /// <summary>Safe figures alone.</summary>
    public string Figures { get; private set; } = "";

    public FlowPeriod Period => new(Year, Number);

    public static DateOnly PublishedFrom(FlowPeriod period) => period.To.AddDays(DaysUntilPublished);

    public static DistanceQuarter Publish(FlowPeriod period, DistanceFigures safe, DateTimeOffset now) =>
        new()
        {
            Year = period.Year,
            Number = period.Number,
            PublishedAt = now,
            Figures = JsonSerializer.Serialize(safe),
        };

    public DistanceFigures Read() => JsonSerializer.Deserialize<DistanceFigures>(Figures)!;
}

internal sealed class DistancesMapping : IMapping
{
    public void Map(ModelBuilder model) =>
        model.Entity<DistanceQuarter>(quarter =>
        {
            quarter.ToTable("referrals_distance_quarters");
            quarter.Ignore(q => q.Period);
            quarter.Property(q => q.Figures).HasMaxLength(20_000);
            quarter
                .HasIndex(q => new
                {
                    q.TenantId,
                    q.Year,
                    q.Number,
                })
                .IsUnique();
        });
}

internal static class DistancesDb
{
    extension(AppDb db)
    {
        internal DbSet<DistanceQuarter> DistanceQuarters => db.Set<DistanceQuarter>();
    }
}
