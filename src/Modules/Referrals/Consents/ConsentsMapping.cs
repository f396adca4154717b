using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

internal sealed class ConsentsMapping : IMapping
{
    public void Map(ModelBuilder model)
    {
        model.Entity<SharingRules>(rules =>
        {
            rules.ToTable("referrals_sharing_rules");
            rules.Property(r => r.Notice).HasMaxLength(4000);
            rules.HasIndex(r => r.TenantId).IsUnique();
        });
        model.Entity<SharingOverride>(made =>
        {
            made.ToTable("referrals_sharing_overrides");
            made.Ignore(o => o.Waits);
            made.HasIndex(o => new { o.TenantId, o.SubmissionId });
            made.HasIndex(o => new { o.TenantId, o.DueAt });
        });
        model.Entity<BestInterests>(decision =>
        {
            decision.ToTable("referrals_best_interests");
            decision.HasIndex(d => new { d.TenantId, d.SubmissionId });
        });
        model.Entity<DeletionRequest>(asked =>
        {
            asked.ToTable("referrals_deletion_requests");
            asked.HasIndex(d => new { d.TenantId, d.SubmissionId });
            asked.HasIndex(d => new
            {
                d.TenantId,
                d.OrganisationId,
                d.DoneAt,
            });
        });
        model
            .Entity<Submission>()
            .HasMany(s => s.Deletions)
            .WithOne()
            .HasForeignKey(d => d.SubmissionId)
            .OnDelete(DeleteBehavior.Restrict);
        model.Entity<Referral>().Ignore(r => r.IsOverridden).Ignore(r => r.IsForPerson);
        model.Entity<Referral>().HasIndex(r => new { r.TenantId, r.SharedUntil });
    }
}
