using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

internal sealed class LinksMapping : IMapping
{
    public void Map(ModelBuilder model)
    {
        model.Entity<ReferralLink>(link =>
        {
            link.ToTable("referrals_links");
            link.Ignore(l => l.IsLocked);
            link.HasIndex(l => new
            {
                l.TenantId,
                l.ReferralId,
                l.SentAt,
            });
        });
        model.Entity<LinkKey>(key =>
        {
            key.ToTable("referrals_link_keys");
            key.HasIndex(k => k.SecretHash).IsUnique();
            key.HasIndex(k => k.LinkId);
        });
    }
}
