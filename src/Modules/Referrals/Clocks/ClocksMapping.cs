using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

internal sealed class ClocksMapping : IMapping
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Clock>(clock =>
        {
            clock.ToTable("referrals_clocks");
            clock.Ignore(c => c.IsRunning);
            clock.HasIndex(c => new { c.TenantId, c.SubmissionId });
            clock.HasIndex(c => new { c.TenantId, c.RingsAt });
            clock.HasIndex(c => new { c.TenantId, c.StoppedAt });
        });
        model.Entity<ClockRule>(rule =>
        {
            rule.ToTable("referrals_clock_rules");
            rule.HasIndex(r => new { r.TenantId, r.Kind }).RefusesAsStale();
        });
        model.Entity<ClosedDay>(day =>
        {
            day.ToTable("referrals_closed_days");
            day.HasIndex(d => new { d.TenantId, d.On });
        });
    }
}
