using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

internal static class PlansDb
{
    extension(AppDb db)
    {
        internal DbSet<SupportPlan> SupportPlans => db.Set<SupportPlan>();
        internal DbSet<PlanAction> PlanActions => db.Set<PlanAction>();
        internal DbSet<PlanReview> PlanReviews => db.Set<PlanReview>();
        internal DbSet<ScaleSet> ScaleSets => db.Set<ScaleSet>();
        internal DbSet<PlanTimes> PlanTimes => db.Set<PlanTimes>();
        internal DbSet<PlanFamily> PlanFamilies => db.Set<PlanFamily>();
        internal DbSet<Cohort> Cohorts => db.Set<Cohort>();
        internal DbSet<CohortMember> CohortMembers => db.Set<CohortMember>();
    }
}

internal sealed class PlansMapping : IMapping
{
    public void Map(ModelBuilder model)
    {
        model.Entity<SupportPlan>(MapPlan);
        model.Entity<PlanAgency>(agency =>
        {
            agency.ToTable("referrals_plan_agencies");
            agency
                .HasIndex(a => new
                {
                    a.TenantId,
                    a.PlanId,
                    a.OrganisationId,
                })
                .RefusesAsStale();
            agency.HasIndex(a => new
            {
                a.TenantId,
                a.OrganisationId,
                a.State,
            });
        });
        model.Entity<PlanConsent>(consent =>
        {
            consent.ToTable("referrals_plan_consents");
            consent.Ignore(c => c.IsLive);
            consent.HasIndex(c => new
            {
                c.TenantId,
                c.PlanId,
                c.OrganisationId,
            });
        });
        model.Entity<PlanReview>(review =>
        {
            review.ToTable("referrals_plan_reviews");
            review.OwnsMany(r => r.Ratings, rating => rating.ToJson());
            review
                .HasIndex(r => new
                {
                    r.TenantId,
                    r.PlanId,
                    r.Number,
                })
                .RefusesAsStale();
        });
        model.Entity<PlanAction>(action =>
        {
            action.ToTable("referrals_plan_actions");
            action.HasIndex(a => new { a.TenantId, a.PlanId });
            action.HasIndex(a => new
            {
                a.TenantId,
                a.State,
                a.DueOn,
            });
        });
        model.Entity<PlanNote>(note =>
        {
            note.ToTable("referrals_plan_notes");
            note.PrimitiveCollection(n => n.SharedWith).HasMaxLength(8000);
            note.HasIndex(n => new { n.TenantId, n.PlanId });
        });
        model.Entity<ScaleSet>(set =>
        {
            set.ToTable("referrals_scale_sets");
            set.Ignore(s => s.InUse);
            set.OwnsMany(s => s.Scales, scale => scale.ToJson());
            set.HasIndex(s => new { s.TenantId, s.Number }).RefusesAsStale();
        });
        model.Entity<PlanTimes>(times =>
        {
            times.ToTable("referrals_plan_times");
            times.HasIndex(t => t.TenantId).RefusesAsStale();
        });
        MapCohorts(model);
    }

    private static void MapCohorts(ModelBuilder model)
    {
        model.Entity<PlanFamily>(family =>
        {
            family.ToTable("referrals_plan_families");
            family.HasIndex(f => new { f.TenantId, f.PlanId }).RefusesAsStale();
        });
        model.Entity<Cohort>(cohort =>
        {
            cohort.ToTable("referrals_cohorts");
            cohort.Property(c => c.Purpose).HasMaxLength(1000);
            cohort.HasIndex(c => new { c.TenantId, c.Name }).Refuses("name", "There is a cohort of this name already.");
        });
        model.Entity<CohortMember>(member =>
        {
            member.ToTable("referrals_cohort_members");
            member.HasIndex(m => new { m.TenantId, m.PlanId });
            member.HasIndex(m => new { m.TenantId, m.CohortId });
        });
    }

    private static void MapPlan(EntityTypeBuilder<SupportPlan> plan)
    {
        plan.ToTable("referrals_support_plans");
        plan.Ignore(p => p.IsOpen);
        plan.HasOne(p => p.Submission).WithMany().HasForeignKey(p => p.SubmissionId).OnDelete(DeleteBehavior.Restrict);
        plan.HasMany(p => p.Agencies).WithOne().HasForeignKey(a => a.PlanId).OnDelete(DeleteBehavior.Restrict);
        plan.HasMany(p => p.Consents).WithOne().HasForeignKey(c => c.PlanId).OnDelete(DeleteBehavior.Restrict);
        plan.HasMany(p => p.Reviews).WithOne().HasForeignKey(r => r.PlanId).OnDelete(DeleteBehavior.Restrict);
        plan.HasMany(p => p.Actions).WithOne().HasForeignKey(a => a.PlanId).OnDelete(DeleteBehavior.Restrict);
        plan.HasMany(p => p.Notes).WithOne().HasForeignKey(n => n.PlanId).OnDelete(DeleteBehavior.Restrict);
        plan.HasIndex(p => new { p.TenantId, p.Reference }).IsUnique();
        plan.HasIndex(p => new { p.TenantId, p.PersonId });
        plan.HasIndex(p => new
        {
            p.TenantId,
            p.State,
            p.ReviewOn,
        });
    }
}
