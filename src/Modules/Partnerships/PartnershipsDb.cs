using Microsoft.EntityFrameworkCore;
using PlacePartners.Partnerships.Agreements;
using PlacePartners.Partnerships.Organisations.Documents;
using PlacePartners.Partnerships.Protection;
using PlacePartners.Partnerships.Visions;
using PlacePartners.Platform.Data;

namespace PlacePartners.Partnerships;

internal static class PartnershipsDb
{
    extension(AppDb db)
    {
        internal DbSet<Partnership> Partnerships => db.Set<Partnership>();
        internal DbSet<Organisation> Organisations => db.Set<Organisation>();
        internal DbSet<Partner> Partners => db.Set<Partner>();
        internal DbSet<Vision> Visions => db.Set<Vision>();
        internal DbSet<Goal> Goals => db.Set<Goal>();
        internal DbSet<VisionVersion> VisionVersions => db.Set<VisionVersion>();
        internal DbSet<PublishedGoal> PublishedGoals => db.Set<PublishedGoal>();
        internal DbSet<VisionEndorsement> VisionEndorsements => db.Set<VisionEndorsement>();
        internal DbSet<Agreement> Agreements => db.Set<Agreement>();
        internal DbSet<Signature> Signatures => db.Set<Signature>();
        internal DbSet<ImpactAssessment> ImpactAssessments => db.Set<ImpactAssessment>();
        internal DbSet<Instrument> Instruments => db.Set<Instrument>();
        internal DbSet<OrganisationDocument> OrganisationDocuments => db.Set<OrganisationDocument>();
        internal DbSet<DocumentDecision> DocumentDecisions => db.Set<DocumentDecision>();

        /// <summary>The version of an agreement that is in force.</summary>
        internal Task<Agreement> CurrentAgreement(AgreementKind kind, CancellationToken ct) =>
            db.Agreements.Where(a => a.Kind == kind).OrderByDescending(a => a.Number).FirstAsync(ct);

        /// <summary>The names of all partners, those who are only invited included.</summary>
        internal Task<List<string>> PartnerNames(CancellationToken ct) =>
            (
                from partner in db.Set<Partner>()
                join organisation in db.Set<Organisation>() on partner.OrganisationId equals organisation.Id
                orderby organisation.Name
                select organisation.Name
            ).ToListAsync(ct);

        /// <summary>Removes the profile that an invitation made, unless somebody has taken it over.</summary>
        internal async Task RemovePlaceholder(Guid organisationId, CancellationToken ct)
        {
            var organisation = await db.Organisations.FirstOrDefaultAsync(o => o.Id == organisationId, ct);
            if (organisation is { IsPlaceholder: true })
                db.Remove(organisation);
        }
    }
}

internal sealed class PartnershipsMapping : IMapping
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Partnership>(partnership =>
        {
            partnership.ToTable("partnerships_partnerships");
            partnership.PrimitiveCollection(p => p.AreaCodes).HasMaxLength(400);
            partnership
                .PrimitiveCollection(p => p.SecondStepRoles)
                .HasMaxLength(400)
                .ElementType()
                .HasConversion<string>();
            partnership.HasIndex(p => p.Slug).Refuses("slug", "Another partnership has this address. Choose another.");
        });
        model.Entity<Organisation>(organisation =>
        {
            organisation.ToTable("partnerships_organisations");
            organisation.Property(o => o.Description).HasMaxLength(2000);
            organisation.HasIndex(o => o.Name);
        });
        model.Entity<Partner>(partner =>
        {
            partner.ToTable("partnerships_partners");
            partner
                .HasIndex(p => new { p.TenantId, p.OrganisationId })
                .Refuses("organisationId", "This organisation is a partner already.");
            partner
                .HasIndex(p => new { p.TenantId, p.InvitedAs })
                .Refuses("invitees[0].organisationName", "This organisation has just been invited.");
        });
        MapDocuments(model);
        MapVision(model);
        MapAgreements(model);
        MapProtection(model);
    }

    private static void MapDocuments(ModelBuilder model)
    {
        model.Entity<OrganisationDocument>(document =>
        {
            document.ToTable("partnerships_organisation_documents");
            document.PrimitiveCollection(d => d.PartnershipIds).HasMaxLength(4000);
            document.HasIndex(d => d.OrganisationId);
            document.HasIndex(d => d.ExpiresOn);
        });
        model.Entity<DocumentDecision>(decision =>
        {
            decision.ToTable("partnerships_document_decisions");
            decision.Property(d => d.Reason).HasMaxLength(1000);
            decision.HasIndex(d => new { d.TenantId, d.DocumentId });
        });
    }

    private static void MapVision(ModelBuilder model)
    {
        model.Entity<Vision>(vision =>
        {
            vision.ToTable("partnerships_visions");
            vision.Property(v => v.Text).HasMaxLength(8000);
            vision.PrimitiveCollection(v => v.Values).HasMaxLength(2000);
            vision.HasIndex(v => v.TenantId).IsUnique();
        });
        model.Entity<Goal>(goal =>
        {
            goal.ToTable("partnerships_goals");
            goal.Property(g => g.Description).HasMaxLength(1000);
            goal.HasIndex(g => new { g.TenantId, g.Position });
        });
        model.Entity<VisionVersion>(version =>
        {
            version.ToTable("partnerships_vision_versions");
            version.Property(v => v.Text).HasMaxLength(8000);
            version.PrimitiveCollection(v => v.Values).HasMaxLength(2000);
            version.HasIndex(v => new { v.TenantId, v.Number }).IsUnique();
        });
        model.Entity<PublishedGoal>(goal =>
        {
            goal.ToTable("partnerships_published_goals");
            goal.Property(g => g.Description).HasMaxLength(1000);
            goal.HasIndex(g => new
                {
                    g.TenantId,
                    g.Number,
                    g.Position,
                })
                .IsUnique();
        });
        model.Entity<VisionEndorsement>(endorsement =>
        {
            endorsement.ToTable("partnerships_vision_endorsements");
            endorsement
                .HasIndex(e => new
                {
                    e.TenantId,
                    e.Number,
                    e.OrganisationId,
                })
                .IsUnique();
        });
    }

    private static void MapAgreements(ModelBuilder model)
    {
        model.Entity<Agreement>(agreement =>
        {
            agreement.ToTable("partnerships_agreements");
            agreement.Property(a => a.Text).HasMaxLength(20_000);
            agreement
                .HasIndex(a => new
                {
                    a.TenantId,
                    a.Kind,
                    a.Number,
                })
                .IsUnique();
        });
        model.Entity<Signature>(signature =>
        {
            signature.ToTable("partnerships_signatures");
            signature
                .HasIndex(s => new
                {
                    s.TenantId,
                    s.OrganisationId,
                    s.Kind,
                    s.Number,
                })
                .IsUnique();
        });
    }

    private static void MapProtection(ModelBuilder model)
    {
        model.Entity<ImpactAssessment>(assessment =>
        {
            assessment.ToTable("partnerships_impact_assessments");
            assessment.Property(a => a.Need).HasMaxLength(8000);
            assessment.Property(a => a.Processing).HasMaxLength(8000);
            assessment.Property(a => a.Scope).HasMaxLength(8000);
            assessment.Property(a => a.Consultation).HasMaxLength(8000);
            assessment.Property(a => a.Necessity).HasMaxLength(8000);
            assessment.Property(a => a.Advice).HasMaxLength(8000);
            assessment.OwnsMany(a => a.Flows, flow => flow.ToJson());
            assessment.OwnsMany(a => a.Risks, risk => risk.ToJson());
            assessment.HasIndex(a => new { a.TenantId, a.Number }).IsUnique();
        });
        model.Entity<Instrument>(instrument =>
        {
            instrument.ToTable("partnerships_instruments");
            instrument.Property(i => i.Terms).HasMaxLength(8000);
            instrument.HasMany(i => i.Signatures).WithOne().HasForeignKey(s => s.InstrumentId);
            instrument.HasIndex(i => new { i.TenantId, i.EffectiveOn });
        });
        model.Entity<InstrumentSignature>(signature =>
        {
            signature.ToTable("partnerships_instrument_signatures");
            signature
                .HasIndex(s => new
                {
                    s.TenantId,
                    s.InstrumentId,
                    s.OrganisationId,
                })
                .IsUnique();
        });
    }
}
