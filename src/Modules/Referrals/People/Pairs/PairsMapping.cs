using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

internal sealed class PairsMapping : IMapping
{
    public void Map(ModelBuilder model)
    {
        model.Entity<PersonPair>(pair =>
        {
            pair.ToTable("referrals_person_pairs");
            pair.OwnsMany(p => p.Findings, finding => finding.ToJson());
            pair.HasMany(p => p.History).WithOne().HasForeignKey(e => e.PairId).OnDelete(DeleteBehavior.Cascade);
            pair.HasIndex(p => new
                {
                    p.TenantId,
                    p.PersonId,
                    p.OtherPersonId,
                })
                .RefusesAsStale();
            pair.HasIndex(p => new { p.TenantId, p.OtherPersonId });
            pair.HasIndex(p => new
            {
                p.TenantId,
                p.Relation,
                p.Points,
            });
        });
        model.Entity<PairEvent>(step =>
        {
            step.ToTable("referrals_pair_events");
            step.HasIndex(e => new { e.TenantId, e.PairId });
        });
        model.Entity<BreachRecord>(breach =>
        {
            breach.ToTable("referrals_breach_records");
            breach.HasIndex(b => new
            {
                b.TenantId,
                b.ClosedAt,
                b.FoundAt,
            });
        });
    }
}
