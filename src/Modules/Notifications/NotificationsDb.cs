using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;

namespace PlacePartners.Notifications;

internal static class NotificationsDb
{
    extension(AppDb db)
    {
        internal DbSet<Notice> Notices => db.Set<Notice>();
        internal DbSet<NoticeChoice> NoticeChoices => db.Set<NoticeChoice>();
    }
}

internal sealed class NotificationsMapping : IMapping
{
    public void Map(ModelBuilder model)
    {
        model.Entity<NoticeChoice>(choice =>
        {
            choice.ToTable("notifications_choices");
            choice.HasIndex(c => new { c.TenantId, c.MembershipId }).IsUnique();
        });
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
            notice.HasIndex(n => new { n.TenantId, n.AwaitsSummary });
        });
    }
}
