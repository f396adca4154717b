using Microsoft.EntityFrameworkCore;
using PlacePartners.Measures.Definitions;
using PlacePartners.Measures.Figures;
using PlacePartners.Measures.Import;
using PlacePartners.Measures.Public;
using PlacePartners.Platform.Data;

namespace PlacePartners.Measures;

internal static class MeasuresDb
{
    extension(AppDb db)
    {
        internal DbSet<Measure> Measures => db.Set<Measure>();
        internal DbSet<Observation> Observations => db.Set<Observation>();
        internal DbSet<PublicPage> PublicPages => db.Set<PublicPage>();
        internal DbSet<FiguresImport> FiguresImports => db.Set<FiguresImport>();
    }
}

internal sealed class MeasuresMapping : IMapping
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Measure>(measure =>
        {
            measure.ToTable("measures_measures");
            measure.Property(m => m.Source).HasMaxLength(1000);
            measure.Property(m => m.Caveats).HasMaxLength(2000);
            measure.PrimitiveCollection(m => m.ReturnedBy).HasMaxLength(8000);
            measure.HasMany(m => m.Definitions).WithOne().HasForeignKey(d => d.MeasureId);
            measure
                .HasIndex(m => new { m.TenantId, m.Name })
                .Refuses("name", "Another measure has this name. Choose another.");
        });
        model.Entity<Definition>(definition =>
        {
            definition.ToTable("measures_definitions");
            definition.Property(d => d.Numerator).HasMaxLength(1000);
            definition.Property(d => d.Denominator).HasMaxLength(1000);
            definition.Property(d => d.ChangeNote).HasMaxLength(1000);
            definition
                .HasIndex(d => new
                {
                    d.TenantId,
                    d.MeasureId,
                    d.Number,
                })
                .RefusesAsStale();
        });
        model.Entity<Observation>(observation =>
        {
            observation.ToTable("measures_observations");
            observation.Property(o => o.Note).HasMaxLength(1000);
            observation.HasOne<Measure>().WithMany().HasForeignKey(o => o.MeasureId);
            observation
                .HasIndex(o => new
                {
                    o.TenantId,
                    o.MeasureId,
                    o.DefinitionNumber,
                    o.Series,
                    o.PeriodStart,
                    o.PeriodEnd,
                    o.Revision,
                })
                .HasDatabaseName("ix_measures_observations_revision")
                .IsUnique();
        });
        model.Entity<PublicPage>(page =>
        {
            page.ToTable("measures_public_pages");
            page.Property(p => p.Intro).HasMaxLength(2000);
            page.PrimitiveCollection(p => p.MeasureIds).HasMaxLength(8000);
            page.HasIndex(p => p.TenantId).RefusesAsStale();
        });
        model.Entity<FiguresImport>(import =>
        {
            import.ToTable("measures_imports");
            import.Property(i => i.Mapping).HasMaxLength(20_000);
            import.HasOne<Measure>().WithMany().HasForeignKey(i => i.MeasureId);
            import
                .HasIndex(i => new
                {
                    i.TenantId,
                    i.MeasureId,
                    i.ContentKey,
                })
                .IsUnique();
            import.HasIndex(i => new { i.TenantId, i.HeaderKey });
        });
    }
}
