using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Access;

/// <summary>What the slices about organisations' own sign-in share: which provider answers for an address, and links.</summary>
public sealed class OwnSignInDesk
{
    private readonly AppDb db;
    private readonly IMediator modules;
    private readonly SiteAddress site;
    private readonly TimeProvider clock;

    internal OwnSignInDesk(AppDb db, IMediator modules, SiteAddress site, TimeProvider clock) =>
        (this.db, this.modules, this.site, this.clock) = (db, modules, site, clock);

    internal string AnswerAddress(Guid providerId) => site.Of($"/api/account/own-sign-in/{providerId}/answer");

    internal string SignedOutAddress => site.Of("/sign-in");

    /// <summary>The provider that answers for an address, by its domain alone.</summary>
    internal async Task<SignInProvider?> ByEmail(string email, CancellationToken ct)
    {
        if (SignInDomain.Behind(email) is not { } name)
            return null;
        return await (
            from domain in db.SignInDomains
            join provider in Usable() on domain.ProviderId equals provider.Id
            where domain.VerifiedName == name
            select provider
        ).FirstOrDefaultAsync(ct);
    }

    internal Task<SignInProvider?> ById(Guid providerId, CancellationToken ct)
    {
        var domains = db.SignInDomains;
        return Usable()
            .FirstOrDefaultAsync(
                p => p.Id == providerId && domains.Any(d => d.ProviderId == p.Id && d.VerifiedName != null),
                ct
            );
    }

    internal async Task<bool> AnswersFor(SignInProvider provider, string? email, CancellationToken ct) =>
        SignInDomain.Behind(email) is { } name
        && await db.SignInDomains.AnyAsync(d => d.ProviderId == provider.Id && d.VerifiedName == name, ct);

    internal async Task<string> NameOf(SignInProvider provider, CancellationToken ct) =>
        (await modules.Send(new GetOrganisations([provider.OrganisationId]), ct)).FirstOrDefault()?.Name ?? "";

    /// <summary>
    /// The refusal for an address whose domain must use its organisation's own sign-in; null where it need not. Depends on
    /// the domain alone, except for a coordinator who has shown that it is they: somebody must be able to mend it.
    /// </summary>
    internal async Task<Refusal?> Requires(HttpContext http, string email, Account? proved, CancellationToken ct)
    {
        if (await ByEmail(email, ct) is not { IsRequired: true } provider)
            return null;
        // They were there already, and now show that the account is theirs.
        if (
            await WaitingLink.Find(http) is { } waiting
            && waiting.ProviderId == provider.Id
            && (proved is null || waiting.AccountId == proved.Id)
        )
            return null;
        if (proved is not null && await Coordinates(proved.Id, provider, ct))
            return null;
        return Refusal.Rule(
            "own-sign-in-required",
            $"People of {SignInDomain.Behind(email)} sign in with {await NameOf(provider, ct)}. Choose “Continue with your organisation”."
        );
    }

    internal async Task Link(Account account, WaitingLink waiting, CancellationToken ct)
    {
        if (await db.SignInLinks.AnyAsync(l => l.Issuer == waiting.Issuer && l.Subject == waiting.Subject, ct))
            return;
        if (await ById(waiting.ProviderId, ct) is not { } provider || provider.Issuer != waiting.Issuer)
            return;
        db.Add(SignInLink.Of(account.Id, waiting.Issuer, waiting.Subject, clock.GetUtcNow()));
        db.Mail(
            account.Email!,
            "Your sign-in was changed",
            $"{await NameOf(provider, ct)} can now sign you in to your PlacePartners account. If it was not you, remove it at {site.Of("/account")} at once."
        );
    }

    // An organisation that has left the partnership has no people there, and its provider opens nothing.
    private IQueryable<SignInProvider> Usable()
    {
        var memberships = db.LiveMemberships;
        return db.SignInProviders.Where(p =>
            memberships.Any(m => m.PartnershipId == p.PartnershipId && m.OrganisationId == p.OrganisationId)
        );
    }

    private async Task<bool> Coordinates(Guid accountId, SignInProvider provider, CancellationToken ct) =>
        (
            await db
                .LiveMemberships.Where(m =>
                    m.AccountId == accountId
                    && m.PartnershipId == provider.PartnershipId
                    && m.OrganisationId == provider.OrganisationId
                )
                .ToListAsync(ct)
        ).Exists(m => m.Roles.Contains(Role.OrganisationCoordinator) || m.Roles.Contains(Role.PartnershipManager));
}
