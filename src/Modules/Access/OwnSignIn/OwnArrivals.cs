using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Access;

/// <summary>Who somebody is here whom a provider let in, and what they may be in its organisation.</summary>
public sealed class OwnArrivals
{
    private readonly AppDb db;
    private readonly AccountDesk accounts;
    private readonly OwnSignInDesk desk;
    private readonly CurrentTenant tenant;
    private readonly CurrentUser me;
    private readonly TimeProvider clock;

    internal OwnArrivals(
        AppDb db,
        AccountDesk accounts,
        OwnSignInDesk desk,
        CurrentTenant tenant,
        CurrentUser me,
        TimeProvider clock
    ) =>
        (this.db, this.accounts, this.desk, this.tenant, this.me, this.clock) = (db, accounts, desk, tenant, me, clock);

    /// <summary>The person's address, when the provider may speak for it.</summary>
    internal async Task<string> Address(SignInProvider provider, ProviderAnswer said, CancellationToken ct)
    {
        var isVerified = said.IsEmailVerified ?? provider.AnswersForAddresses;
        if (!isVerified || !await desk.AnswersFor(provider, said.Email, ct))
            throw Refusal.Rule(
                "own-sign-in-address",
                "Your organisation's sign-in gave no verified e-mail address of its own domain. Ask whoever looks after it."
            );
        return said.Email!;
    }

    /// <summary>The account that is linked with this person; null for none.</summary>
    internal async Task<Account?> Linked(ProviderAnswer said, CancellationToken ct)
    {
        var link = await db.SignInLinks.FirstOrDefaultAsync(
            l => l.Issuer == said.Issuer && l.Subject == said.Subject,
            ct
        );
        return link is null ? null : await accounts.ById(link.AccountId);
    }

    /// <summary>An account for somebody who has none, where the organisation lets them join or they are invited.</summary>
    internal async Task<Account> New(
        SignInProvider provider,
        ProviderAnswer said,
        string address,
        Account? unproved,
        CancellationToken ct
    )
    {
        if (!provider.LetsJoin && !await IsInvited(address, ct))
            throw Refusal.Rule(
                "own-sign-in-unknown",
                "You have no account here yet. Ask a coordinator of your organisation to invite you."
            );
        var account = unproved ?? await accounts.Make(NameFor(said, address), address, null, clock.GetUtcNow());
        if (unproved is not null)
        {
            // Whoever signed up with the address never proved it: what they set is replaced.
            unproved.Name = NameFor(said, address);
            await accounts.ForgetPassword(unproved);
        }
        account.EmailConfirmed = true;
        db.Add(SignInLink.Of(account.Id, said.Issuer, said.Subject, clock.GetUtcNow()));
        return account;
    }

    /// <summary>Gives and takes the roles that the organisation's claim stands for; lets newcomers join.</summary>
    internal async Task Place(SignInProvider provider, ProviderAnswer said, Account account, CancellationToken ct)
    {
        var roles = said.RolesBy(provider);
        var membership = await db.Memberships.FirstOrDefaultAsync(
            m =>
                m.AccountId == account.Id
                && m.PartnershipId == provider.PartnershipId
                && m.OrganisationId == provider.OrganisationId,
            ct
        );
        // Whom a coordinator has taken out stays out.
        if (membership is { EndedAt: not null } || (membership is null && !provider.LetsJoin))
            return;
        me.SignedIn(account.Id, account.Name, account.IsOperator);
        tenant.Enter(provider.PartnershipId);
        if (membership is null)
            db.Add(
                Membership.Begin(
                    provider.PartnershipId,
                    account.Id,
                    provider.OrganisationId,
                    provider.NewcomerRoles.Union(roles),
                    clock.GetUtcNow()
                )
            );
        else if (provider.Rules.Count > 0)
            Map(provider, roles, membership);
        db.Changed("/api/members");
    }

    private void Map(SignInProvider provider, IReadOnlyList<Role> roles, Membership membership)
    {
        var mapped = provider.Rules.Select(rule => rule.Role).ToList();
        var held = membership.Roles.Except(mapped).Union(roles).ToList();
        if (held.ToHashSet().SetEquals(membership.Roles))
            return;
        if (held.Count > 0)
            membership.ChangeRoles(held);
        else
            membership.End(clock.GetUtcNow());
        db.AccessEnded(membership.AccountId);
        db.Changed("/api/me", membership.OrganisationId);
    }

    private Task<bool> IsInvited(string address, CancellationToken ct)
    {
        var (email, now) = (Invitation.Form(address), clock.GetUtcNow());
        return db.Invitations.AnyAsync(
            i => i.Email == email && i.AcceptedAt == null && i.WithdrawnAt == null && i.ExpiresAt > now,
            ct
        );
    }

    private static string NameFor(ProviderAnswer said, string address)
    {
        var name =
            said.Name is { Length: >= 2 } given && LineAttribute.IsOneLine(given) ? given : address.Split('@')[0];
        return name.Length <= 100 ? name : name[..100];
    }
}
