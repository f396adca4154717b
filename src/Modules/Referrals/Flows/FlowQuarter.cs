using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>
/// What was published of one quarter. It stays as it was on that day: were it reckoned again, the difference would tell of
/// the few whose referral moved in between.
/// </summary>
internal sealed class FlowQuarter : TenantOwned
{
    private FlowQuarter() { }

    public int Year { get; private set; }
    public int Number { get; private set; }
    public DateTimeOffset PublishedAt { get; private set; }

    /// <summary>Safe figures alone: nothing in here is of fewer than five people.</summary>
    public string Figures { get; private set; } = "";

    public FlowPeriod Period => new(Year, Number);

    public static FlowQuarter Publish(FlowPeriod period, FlowFigures safe, DateTimeOffset now) =>
        new()
        {
            Year = period.Year,
            Number = period.Number,
            PublishedAt = now,
            Figures = JsonSerializer.Serialize(safe),
        };

    public FlowFigures Read() => JsonSerializer.Deserialize<FlowFigures>(Figures)!;
}

internal sealed class FlowsMapping : IMapping
{
    public void Map(ModelBuilder model) =>
        model.Entity<FlowQuarter>(quarter =>
        {
            quarter.ToTable("referrals_flow_quarters");
            quarter.Ignore(q => q.Period);
            quarter.Property(q => q.Figures).HasMaxLength(1_000_000);
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

internal static class FlowsDb
{
    extension(AppDb db)
    {
        internal DbSet<FlowQuarter> FlowQuarters => db.Set<FlowQuarter>();
    }
}
