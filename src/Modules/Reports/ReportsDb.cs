using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;

namespace PlacePartners.Reports;

internal static class ReportsDb
{
    extension(AppDb db)
    {
        internal DbSet<Report> Reports => db.Set<Report>();
    }
}

internal sealed class ReportsMapping : IMapping
{
    public void Map(ModelBuilder model) =>
        model.Entity<Report>(report =>
        {
            report.ToTable("reports_reports");
            report.Property(r => r.Headline).HasMaxLength(4000);
            report.Property(r => r.WentWell).HasMaxLength(4000);
            report.Property(r => r.WentLessWell).HasMaxLength(4000);
            report.Property(r => r.ComesNext).HasMaxLength(4000);
            report.Property(r => r.Content).HasMaxLength(-1);
            report.HasIndex(r => new { r.TenantId, r.RequestedAt });
        });
}
