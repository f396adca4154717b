using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Time;

namespace PlacePartners.Access;

internal static class AccessDb
{
    extension(AppDb db)
    {
        internal DbSet<Account> Accounts => db.Set<Account>();
        internal DbSet<Membership> Memberships => db.Set<Membership>();
        internal DbSet<Deputyship> Deputyships => db.Set<Deputyship>();
        internal DbSet<Invitation> Invitations => db.Set<Invitation>();
        internal DbSet<Session> Sessions => db.Set<Session>();
        internal DbSet<ApiClient> ApiClients => db.Set<ApiClient>();
        internal DbSet<EmailChange> EmailChanges => db.Set<EmailChange>();
        internal DbSet<SignInProvider> SignInProviders => db.Set<SignInProvider>();
        internal DbSet<SignInDomain> SignInDomains => db.Set<SignInDomain>();
        internal DbSet<SignInLink> SignInLinks => db.Set<SignInLink>();

        /// <summary>Memberships by which their holders are in today. What decides about access asks here.</summary>
        internal IQueryable<Membership> LiveMemberships =>
            db.Memberships.Where(Membership.LiveOn(UkTime.Today(db.Clock)));
    }
}

internal sealed class AccessMapping : IMapping
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Account>(account =>
        {
            account.ToTable("access_accounts");
            account.Property(a => a.ConcurrencyStamp).IsConcurrencyToken();
            account.HasIndex(a => a.NormalizedUserName).IsUnique();
            account.HasIndex(a => a.NormalizedEmail).IsUnique();
        });
        model.Entity<IdentityUserClaim<Guid>>().ToTable("access_account_claims").HasKey(c => c.Id);
        model
            .Entity<IdentityUserLogin<Guid>>()
            .ToTable("access_account_logins")
            .HasKey(l => new { l.LoginProvider, l.ProviderKey });
        model
            .Entity<IdentityUserToken<Guid>>()
            .ToTable("access_account_tokens")
            .HasKey(t => new
            {
                t.UserId,
                t.LoginProvider,
                t.Name,
            });
        model.Entity<IdentityUserToken<Guid>>().Property(t => t.Value).HasMaxLength(2000);
        model.Entity<IdentityUserPasskey<Guid>>(passkey =>
        {
            passkey.ToTable("access_account_passkeys").HasKey(p => p.CredentialId);
            // As long as a key may be on every database; authenticators make far shorter ones.
            passkey.Property(p => p.CredentialId).HasMaxLength(900);
            passkey.HasIndex(p => p.UserId);
            passkey.OwnsOne(p => p.Data).ToJson();
        });
        model.Entity<Session>(session =>
        {
            session.ToTable("access_sessions");
            session.HasIndex(s => new { s.AccountId, s.StartedAt });
        });
        model.Entity<EmailChange>(change =>
        {
            change.ToTable("access_email_changes");
            change.HasIndex(c => c.ProofHash).IsUnique();
            change.HasIndex(c => c.UndoHash).IsUnique();
            change.HasIndex(c => c.AccountId);
        });
        MapOwnSignIn(model);
        model.Entity<ApiClient>(client =>
        {
            client.ToTable("access_api_clients");
            client.Ignore(c => c.SecretMark);
            client.PrimitiveCollection(c => c.Scopes).HasMaxLength(400);
            client.HasIndex(c => new { c.PartnershipId, c.OrganisationId });
        });
        model.Entity<Membership>(membership =>
        {
            membership.ToTable("access_memberships");
            membership.PrimitiveCollection(m => m.Roles).HasMaxLength(400).ElementType().HasConversion<string>();
            membership
                .HasIndex(m => new
                {
                    m.PartnershipId,
                    m.AccountId,
                    m.OrganisationId,
                })
                .Refuses("email", "This person already acts for the organisation here.");
            membership.HasIndex(m => m.AccountId);
        });
        model.Entity<Deputyship>(deputyship =>
        {
            deputyship.ToTable("access_deputyships");
            deputyship.PrimitiveCollection(d => d.Roles).HasMaxLength(400).ElementType().HasConversion<string>();
            deputyship.HasIndex(d => new { d.DeputyMembershipId, d.LastDay });
            deputyship.HasIndex(d => new { d.PartnershipId, d.LastDay });
        });
        model.Entity<Invitation>(invitation =>
        {
            invitation.ToTable("access_invitations");
            invitation.PrimitiveCollection(i => i.Roles).HasMaxLength(400).ElementType().HasConversion<string>();
            invitation.HasIndex(i => i.TokenHash).IsUnique();
            invitation.HasIndex(i => new
            {
                i.PartnershipId,
                i.OrganisationId,
                i.SentAt,
            });
        });
    }

    private static void MapOwnSignIn(ModelBuilder model)
    {
        model.Entity<SignInProvider>(provider =>
        {
            provider.ToTable("access_sign_in_providers");
            provider.Ignore(p => p.Rules);
            provider.PrimitiveCollection(p => p.NewcomerRoles).HasMaxLength(400).ElementType().HasConversion<string>();
            provider.PrimitiveCollection(p => p.RoleRules).HasMaxLength(4000);
            provider.HasIndex(p => new { p.PartnershipId, p.OrganisationId }).IsUnique();
        });
        model.Entity<SignInDomain>(domain =>
        {
            domain.ToTable("access_sign_in_domains");
            domain
                .HasIndex(d => d.VerifiedName)
                .Refuses("domains", "Another organisation here has proved this domain to be its own.");
            domain.HasIndex(d => new { d.ProviderId, d.Name }).IsUnique();
        });
        model.Entity<SignInLink>(link =>
        {
            link.ToTable("access_sign_in_links");
            link.HasIndex(l => new { l.Issuer, l.Subject }).IsUnique();
            link.HasIndex(l => l.AccountId);
        });
    }
}
