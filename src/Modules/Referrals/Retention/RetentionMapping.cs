using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

internal static class RetentionDb
{
    extension(AppDb db)
    {
        internal DbSet<RetentionRule> RetentionRules => db.Set<RetentionRule>();
        internal DbSet<DueRecord> DueRecords => db.Set<DueRecord>();
        internal DbSet<Destruction> Destructions => db.Set<Destruction>();
        internal DbSet<LegalHold> LegalHolds => db.Set<LegalHold>();
        internal DbSet<SaidNo> SaidNos => db.Set<SaidNo>();
        internal DbSet<ErasureAnswer> ErasureAnswers => db.Set<ErasureAnswer>();
    }
}

internal sealed class RetentionMapping : IMapping
{
    public void Map(ModelBuilder model)
    {
        model.Entity<RetentionRule>(rule =>
        {
            rule.ToTable("referrals_retention_rules");
            rule.HasIndex(r => new { r.TenantId, r.Kind }).IsUnique();
        });
        model.Entity<DueRecord>(due =>
        {
            due.ToTable("referrals_due_records");
            due.HasIndex(d => new
                {
                    d.TenantId,
                    d.Kind,
                    d.SubjectId,
                })
                .IsUnique();
            due.HasIndex(d => new
            {
                d.TenantId,
                d.State,
                d.DueOn,
            });
            due.HasIndex(d => new { d.TenantId, d.PersonId });
        });
        model.Entity<Destruction>(destruction =>
        {
            destruction.ToTable("referrals_destructions");
            destruction.HasIndex(d => new { d.TenantId, d.ConfirmedAt });
        });
        model.Entity<LegalHold>(hold =>
        {
            hold.ToTable("referrals_legal_holds");
            hold.Ignore(h => h.IsLive);
            hold.HasIndex(h => new { h.TenantId, h.LiftedAt });
            hold.HasIndex(h => new { h.TenantId, h.PersonId });
        });
        model.Entity<SaidNo>(no =>
        {
            no.ToTable("referrals_said_no");
            no.HasIndex(n => new { n.TenantId, n.ClientKey }).IsUnique();
            no.HasIndex(n => new { n.TenantId, n.On });
        });
        model.Entity<ErasureAnswer>(answer =>
        {
            answer.ToTable("referrals_erasure_answers");
            answer.HasIndex(a => new { a.TenantId, a.SubmissionId });
        });
    }
}
