using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;

namespace PlacePartners.Notifications;

internal static class NotificationsDb
{
    extension(AppDb db)
    {
        internal DbSet<Notice> Notices => db.Set<Notice>();
    }
}

internal sealed class NotificationsMapping : IMapping
{
    public void Map(ModelBuilder model) =>
        model.Entity<Notice>(notice =>
        {
            notice.ToTable("notifications_notices");
            notice.Property(n => n.Body).HasMaxLength(2000);
            notice
                .HasIndex(n => new
                {
                    n.TenantId,
                    n.MembershipId,
                    n.Key,
                })
                .IsUnique();
            notice.HasIndex(n => new
            {
                n.TenantId,
                n.MembershipId,
                n.At,
            });
        });
}
