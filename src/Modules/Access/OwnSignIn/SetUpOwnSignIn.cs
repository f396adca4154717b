using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Access;

public static class SetUpOwnSignIn
{
    /// <param name="ClientSecret">Null or empty to keep the one that is stored.</param>
    /// <param name="Version">0 for the first time.</param>
    public sealed record Request(
        [Line(8, 200)] string Issuer,
        [Line(1, 200)] string ClientId,
        [Items(1, 10, ErrorMessage = "Enter one to ten domains.")] IReadOnlyList<string> Domains,
        bool AnswersForAddresses,
        bool LetsJoin,
        bool IsRequired,
        [Items(0, 4)] IReadOnlyList<Role> NewcomerRoles,
        [Items(0, 20)] IReadOnlyList<RoleRule> RoleRules,
        int Version,
        [Line(0, 100)] string? RoleClaim = null,
        [Line(0, 400)] string? ClientSecret = null
    );

    public static async Task<NoContent> Handle(
        Request request,
        AppDb db,
        Issuers issuers,
        CurrentUser me,
        CurrentTenant tenant,
        CancellationToken ct
    )
    {
        var domains = request.Domains.Select(SignInDomain.Form).Distinct().ToList();
        var provider = await db.SignInProviders.FirstOrDefaultAsync(
            p => p.PartnershipId == tenant.Id && p.OrganisationId == me.OrganisationId,
            ct
        );
        var issuer = request.Issuer.Trim();
        if (issuer != provider?.Issuer)
            issuer = await Described(issuer, issuers, ct);
        if (provider is null)
        {
            provider = SignInProvider.Of(tenant.Id!.Value, me.OrganisationId);
            db.Add(provider);
        }
        else
        {
            db.Expect(provider, request.Version);
        }

        if (request.IsRequired && !provider.IsRequired)
            await RequireTried(issuer, db, me, ct);
        provider.Trust(issuer, request.ClientId, request.ClientSecret);
        provider.LetIn(request.AnswersForAddresses, request.LetsJoin, request.IsRequired, request.NewcomerRoles);
        provider.MapRoles(request.RoleClaim, request.RoleRules);
        await Keep(provider.Id, domains, db, ct);
        db.Changed("/api/organisation/sign-in", me.OrganisationId);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }

    // As the provider itself writes it: an issuer is compared letter by letter, and people leave out the last slash.
    private static async Task<string> Described(string issuer, Issuers issuers, CancellationToken ct)
    {
        if (!issuers.IsAllowed(issuer) || new Uri(issuer) is not { Query: "", Fragment: "", UserInfo: "" })
            throw Refusal.Field("issuer", "Enter the address of your provider, beginning with https://.");
        foreach (var written in new[] { issuer, issuer.EndsWith('/') ? issuer[..^1] : $"{issuer}/" })
        {
            try
            {
                return (await issuers.Of(written, ct)).Issuer;
            }
            catch (Refusal)
            {
                // The other way to write it may be right.
            }
        }
        throw Refusal.Field(
            "issuer",
            "We could not read what stands at this address with /.well-known/openid-configuration behind it. Check the address with whoever looks after your sign-in."
        );
    }

    // Else one wrong letter would lock a whole organisation out.
    private static async Task RequireTried(string issuer, AppDb db, CurrentUser me, CancellationToken ct)
    {
        if (!await db.SignInLinks.AnyAsync(l => l.AccountId == me.AccountId && l.Issuer == issuer, ct))
            throw Refusal.Field(
                "isRequired",
                "Sign in this way yourself first. Then you know that it works, and can ask it of everybody."
            );
    }

    private static async Task Keep(Guid providerId, List<string> names, AppDb db, CancellationToken ct)
    {
        var kept = await db.SignInDomains.Where(d => d.ProviderId == providerId).ToListAsync(ct);
        db.RemoveRange(kept.Where(d => !names.Contains(d.Name)));
        db.AddRange(names.Except(kept.Select(d => d.Name)).Select(name => SignInDomain.Of(providerId, name)));
    }
}
