using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

internal sealed class AskingMapping : IMapping
{
    public void Map(ModelBuilder model)
    {
        model.Entity<AskingPage>(page =>
        {
            page.ToTable("referrals_asking_pages");
            page.Property(p => p.Intro).HasMaxLength(2000);
            page.HasIndex(p => p.TenantId).IsUnique();
        });
        model.Entity<Asking>(asking =>
        {
            asking.ToTable("referrals_askings");
            asking.Property(a => a.Network).HasMaxLength(60);
            asking.HasIndex(a => new { a.TenantId, a.At });
        });
    }
}
