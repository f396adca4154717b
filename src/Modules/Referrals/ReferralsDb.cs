using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

internal static class ReferralsDb
{
    extension(AppDb db)
    {
        internal DbSet<Checklist> Checklists => db.Set<Checklist>();
        internal DbSet<RoutingRule> RoutingRules => db.Set<RoutingRule>();
        internal DbSet<NeedRouting> NeedRoutings => db.Set<NeedRouting>();
        internal DbSet<ConsentWording> ConsentWordings => db.Set<ConsentWording>();
        internal DbSet<Submission> Submissions => db.Set<Submission>();
        internal DbSet<Person> People => db.Set<Person>();
        internal DbSet<Referral> Referrals => db.Set<Referral>();
        internal DbSet<ReferralEvent> ReferralEvents => db.Set<ReferralEvent>();
        internal DbSet<Consent> Consents => db.Set<Consent>();
        internal DbSet<Signpost> Signposts => db.Set<Signpost>();
    }
}

internal sealed class ReferralsMapping : IMapping
{
    public void Map(ModelBuilder model)
    {
        MapChecklists(model);
        MapRouting(model);
        model.Entity<Submission>(MapSubmission);
        model.Entity<Referral>(MapReferral);
        MapRecords(model);
    }

    private static void MapChecklists(ModelBuilder model)
    {
        model.Entity<Checklist>(checklist =>
        {
            checklist.ToTable("referrals_checklists");
            checklist.HasIndex(c => new { c.TenantId, c.Number }).IsUnique();
            checklist.OwnsMany(
                c => c.Sections,
                section =>
                {
                    section.ToJson();
                    section.OwnsMany(s => s.Questions);
                }
            );
            checklist.Ignore(c => c.Questions).Ignore(c => c.ActiveQuestions);
        });
        model.Entity<ConsentWording>(wording =>
        {
            wording.ToTable("referrals_consent_wordings");
            wording.Property(w => w.Text).HasMaxLength(4000);
            wording.HasIndex(w => new { w.TenantId, w.Number }).IsUnique();
        });
    }

    private static void MapRouting(ModelBuilder model)
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
        });
        model.Entity<NeedRouting>(routing =>
        {
            routing.ToTable("referrals_need_routings");
            routing.HasIndex(r => new { r.TenantId, r.Need }).IsUnique();
        });
    }

    private static void MapSubmission(EntityTypeBuilder<Submission> submission)
    {
        submission.ToTable("referrals_submissions");
        submission.OwnsMany(s => s.Needs, need => need.ToJson());
        submission.HasOne(s => s.Person).WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Restrict);
        submission
            .HasMany(s => s.Referrals)
            .WithOne(r => r.Submission)
            .HasForeignKey(r => r.SubmissionId)
            .OnDelete(DeleteBehavior.Restrict);
        submission
            .HasMany(s => s.Consents)
            .WithOne()
            .HasForeignKey(c => c.SubmissionId)
            .OnDelete(DeleteBehavior.Restrict);
        submission
            .HasMany(s => s.History)
            .WithOne()
            .HasForeignKey(e => e.SubmissionId)
            .OnDelete(DeleteBehavior.Restrict);
        submission.Ignore(s => s.State);
        submission.HasIndex(s => new { s.TenantId, s.ClientKey }).IsUnique();
        submission.HasIndex(s => new { s.TenantId, s.Reference }).IsUnique();
        submission.HasIndex(s => new
        {
            s.TenantId,
            s.OrganisationId,
            s.SubmittedAt,
        });
        submission.HasIndex(s => new { s.TenantId, s.SubmittedAt });
    }

    private static void MapReferral(EntityTypeBuilder<Referral> referral)
    {
        referral.ToTable("referrals_referrals");
        referral.Ignore(r => r.CanBeWithdrawn);
        referral.HasMany(r => r.History).WithOne().HasForeignKey(e => e.ReferralId).OnDelete(DeleteBehavior.Restrict);
        referral.HasIndex(r => new { r.TenantId, r.SubmissionId });
        referral.HasIndex(r => new
        {
            r.TenantId,
            r.OrganisationId,
            r.State,
            r.SentAt,
        });
        referral.HasIndex(r => new { r.TenantId, r.MadeAt });
    }

    private static void MapRecords(ModelBuilder model)
    {
        model.Entity<Person>(person =>
        {
            person.ToTable("referrals_people");
            person.Ignore(p => p.Name);
        });
        model.Entity<ReferralEvent>(happened =>
        {
            happened.ToTable("referrals_events");
            happened.HasIndex(e => new
            {
                e.TenantId,
                e.SubmissionId,
                e.At,
            });
            happened.HasIndex(e => new
            {
                e.TenantId,
                e.ReferralId,
                e.At,
            });
        });
        model.Entity<Consent>(consent =>
        {
            consent.ToTable("referrals_consents");
            consent.Property(c => c.WordingText).HasMaxLength(4800);
            consent.Ignore(c => c.IsLive);
            consent.HasIndex(c => new
            {
                c.TenantId,
                c.SubmissionId,
                c.ServiceId,
            });
        });
        model.Entity<Signpost>(signpost =>
        {
            signpost.ToTable("referrals_signposts");
            signpost.HasIndex(s => new { s.TenantId, s.At });
        });
    }
}
