using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

internal static class ReferralsDb
{
    extension(AppDb db)
    {
        internal DbSet<Checklist> Checklists => db.Set<Checklist>();
        internal DbSet<RuleSet> RuleSets => db.Set<RuleSet>();
        internal DbSet<RoutingRule> RoutingRules => db.Set<RoutingRule>();
        internal DbSet<NeedRouting> NeedRoutings => db.Set<NeedRouting>();
        internal DbSet<ConsentWording> ConsentWordings => db.Set<ConsentWording>();
        internal DbSet<Submission> Submissions => db.Set<Submission>();
        internal DbSet<Person> People => db.Set<Person>();
        internal DbSet<Referral> Referrals => db.Set<Referral>();
        internal DbSet<ReferralEvent> ReferralEvents => db.Set<ReferralEvent>();
        internal DbSet<Consent> Consents => db.Set<Consent>();
        internal DbSet<Clock> Clocks => db.Set<Clock>();
        internal DbSet<ClockRule> ClockRules => db.Set<ClockRule>();
        internal DbSet<ClosedDay> ClosedDays => db.Set<ClosedDay>();
        internal DbSet<QualityCase> QualityCases => db.Set<QualityCase>();
        internal DbSet<Unreached> Unreached => db.Set<Unreached>();
        internal DbSet<Letter> Letters => db.Set<Letter>();
        internal DbSet<Concern> Concerns => db.Set<Concern>();
        internal DbSet<Card> Cards => db.Set<Card>();
        internal DbSet<CardKey> CardKeys => db.Set<CardKey>();
        internal DbSet<ReferralLink> ReferralLinks => db.Set<ReferralLink>();
        internal DbSet<LinkKey> LinkKeys => db.Set<LinkKey>();
        internal DbSet<CardSafety> CardSafeties => db.Set<CardSafety>();
        internal DbSet<UnmetNeed> UnmetNeeds => db.Set<UnmetNeed>();
        internal DbSet<Signpost> Signposts => db.Set<Signpost>();
        internal DbSet<PersonPair> PersonPairs => db.Set<PersonPair>();
        internal DbSet<SharingRules> SharingRules => db.Set<SharingRules>();
        internal DbSet<SharingOverride> SharingOverrides => db.Set<SharingOverride>();
        internal DbSet<BestInterests> BestInterests => db.Set<BestInterests>();
        internal DbSet<DeletionRequest> DeletionRequests => db.Set<DeletionRequest>();
        internal DbSet<BreachRecord> BreachRecords => db.Set<BreachRecord>();
        internal DbSet<AskingPage> AskingPages => db.Set<AskingPage>();
        internal DbSet<Asking> Askings => db.Set<Asking>();
    }
}

internal sealed class ReferralsMapping : IMapping
{
    public void Map(ModelBuilder model)
    {
        MapChecklists(model);
        model.Entity<UnmetNeed>(MapUnmetNeed);
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
                    section.OwnsMany(s => s.Questions, question => question.OwnsMany(q => q.In));
                    section.OwnsMany(s => s.In);
                }
            );
            checklist.Ignore(c => c.Questions).Ignore(c => c.ActiveQuestions);
        });
        model.Entity<ConsentWording>(wording =>
        {
            wording.ToTable("referrals_consent_wordings");
            wording.Property(w => w.Text).HasMaxLength(4000);
            wording.OwnsMany(w => w.In, words => words.ToJson());
            wording.HasIndex(w => new { w.TenantId, w.Number }).IsUnique();
        });
    }

    private static void MapSubmission(EntityTypeBuilder<Submission> submission)
    {
        submission.ToTable("referrals_submissions");
        submission.OwnsMany(s => s.Needs, need => need.ToJson());
        submission.Property(s => s.AgeBand).HasMaxLength(10);
        submission.Property(s => s.Area).HasMaxLength(10);
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
        submission.Ignore(s => s.State).Ignore(s => s.AwaitsFollowUp);
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
        referral.Ignore(r => r.CanBeWithdrawn).Ignore(r => r.IsIdentityOpen).Ignore(r => r.IsSearchOpen);
        referral
            .HasMany(r => r.QualityCases)
            .WithOne()
            .HasForeignKey(q => q.ReferralId)
            .OnDelete(DeleteBehavior.Restrict);
        referral.Ignore(r => r.CanBeHeardOf).Ignore(r => r.NeedsCallToStop);
        referral.Ignore(r => r.AskedToStop).Ignore(r => r.SaidLast);
        referral.HasMany(r => r.History).WithOne().HasForeignKey(e => e.ReferralId).OnDelete(DeleteBehavior.Restrict);
        referral.HasIndex(r => new { r.TenantId, r.SubmissionId });
        referral.HasIndex(r => new
        {
            r.TenantId,
            r.OrganisationId,
            r.State,
            r.SentAt,
            // These two let the inbox be counted from the index alone.
            r.WithdrawnAt,
            r.ServiceId,
        });
        referral.HasIndex(r => new
        {
            r.TenantId,
            r.OrganisationId,
            r.SentAt,
        });
        referral.HasIndex(r => new { r.TenantId, r.MadeAt });
        referral.HasIndex(r => new { r.TenantId, r.SentAt });
    }

    private static void MapUnmetNeed(EntityTypeBuilder<UnmetNeed> need)
    {
        need.ToTable("referrals_unmet_needs");
        need.Ignore(n => n.IsWaiting);
        need.Property(n => n.District).HasMaxLength(10);
        need.HasOne<Submission>().WithMany().HasForeignKey(n => n.SubmissionId).OnDelete(DeleteBehavior.Restrict);
        need.HasIndex(n => new { n.TenantId, n.SubmissionId });
        need.HasIndex(n => new
        {
            n.TenantId,
            n.State,
            n.ReviewOn,
        });
        need.HasIndex(n => new { n.TenantId, n.FoundAt });
    }

    private static void MapRecords(ModelBuilder model)
    {
        model.Entity<Person>(person =>
        {
            person.ToTable("referrals_people");
            person.Ignore(p => p.Name).Ignore(p => p.Risk);
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
        model.Entity<QualityCase>(quality =>
        {
            quality.ToTable("referrals_quality_cases");
            quality.HasIndex(q => new { q.TenantId, q.ClosedAt });
            quality.HasIndex(q => new { q.TenantId, q.ReferralId });
        });
        model.Entity<Unreached>(unreached =>
        {
            unreached.ToTable("referrals_unreached");
            unreached.HasIndex(u => new { u.TenantId, u.SettledAt });
            unreached
                .HasIndex(u => new
                {
                    u.TenantId,
                    u.MailId,
                    u.MembershipId,
                })
                .IsUnique();
        });
        model.Entity<Signpost>(signpost =>
        {
            signpost.ToTable("referrals_signposts");
            signpost.HasIndex(s => new { s.TenantId, s.At });
        });
    }
}
