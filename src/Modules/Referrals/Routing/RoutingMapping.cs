using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>The tables of rules and of the sets that they come from.</summary>
internal sealed class RoutingMapping : IMapping
{
    public void Map(ModelBuilder model)
    {
        model.Entity<RoutingRule>(rule =>
        {
            rule.ToTable("referrals_routing_rules");
            rule.HasIndex(r => new
                {
                    r.TenantId,
                    r.Need,
                    r.ServiceId,
                })
                .IsUnique();
            rule.HasIndex(r => new { r.TenantId, r.ServiceId });
            rule.OwnsMany(r => r.Conditions, condition => condition.ToJson());
        });
        model.Entity<RuleSet>(set =>
        {
            set.ToTable("referrals_rule_sets");
            set.HasIndex(s => new { s.TenantId, s.Number }).IsUnique();
            set.OwnsMany(
                s => s.Needs,
                need =>
                {
                    need.ToJson();
                    need.OwnsMany(n => n.Services, service => service.OwnsMany(s => s.Conditions));
                    need.OwnsMany(n => n.Deadlines, rule => rule.OwnsMany(r => r.Conditions));
                }
            );
        });
        model.Entity<NeedRouting>(routing =>
        {
            routing.ToTable("referrals_need_routings");
            routing.HasIndex(r => new { r.TenantId, r.Need }).IsUnique();
            routing.OwnsMany(
                r => r.Deadlines,
                rule =>
                {
                    rule.ToJson();
                    rule.OwnsMany(r => r.Conditions);
                }
            );
        });
    }
}
