using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

internal sealed class SafeguardingMapping : IMapping
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Concern>(concern =>
        {
            concern.ToTable("referrals_concerns");
            concern.Ignore(c => c.State);
            concern.HasIndex(c => new { c.TenantId, c.OrganisationId });
            concern.HasIndex(c => new { c.TenantId, c.DueAt });
        });
        model.Entity<ConcernOpening>(opening =>
        {
            opening.ToTable("referrals_concern_openings");
            opening.HasIndex(o => new { o.TenantId, o.ConcernId });
        });
    }
}
