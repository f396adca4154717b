using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Access;

public static class GetOwnSignIn
{
    /// <param name="Provider">Null until it is set up. The client secret is never shown.</param>
    /// <param name="Roles">What a claim may stand for, and newcomers may be.</param>
    public sealed record Response(Provider? Provider, IReadOnlyList<Role> Roles);

    /// <param name="AnswerAddress">To enter at the provider, as the address to come back to.</param>
    /// <param name="SignedOutAddress">To enter at the provider, as the address after sign-out.</param>
    /// <param name="IsUsed">At least one domain is verified, so people can sign in.</param>
    public sealed record Provider(
        string Issuer,
        string ClientId,
        bool AnswersForAddresses,
        bool LetsJoin,
        bool IsRequired,
        IReadOnlyList<Role> NewcomerRoles,
        string RoleClaim,
        IReadOnlyList<RoleRule> RoleRules,
        IReadOnlyList<Domain> Domains,
        string AnswerAddress,
        string SignedOutAddress,
        bool IsUsed,
        int Version
    );

    /// <param name="RecordName">Where the DNS must have a TXT record.</param>
    /// <param name="RecordText">What the record must say.</param>
    public sealed record Domain(
        Guid DomainId,
        string Name,
        string RecordName,
        string RecordText,
        DateTimeOffset? VerifiedAt
    );

    public static async Task<Ok<Response>> Handle(
        AppDb db,
        OwnSignInDesk desk,
        CurrentUser me,
        CurrentTenant tenant,
        CancellationToken ct
    )
    {
        var provider = await db
            .SignInProviders.AsNoTracking()
            .FirstOrDefaultAsync(p => p.PartnershipId == tenant.Id && p.OrganisationId == me.OrganisationId, ct);
        if (provider is null)
            return TypedResults.Ok(new Response(null, GrantableRoles.ByCoordinator));
        var domains = await db
            .SignInDomains.AsNoTracking()
            .Where(d => d.ProviderId == provider.Id)
            .OrderBy(d => d.Name)
            .ToListAsync(ct);
        return TypedResults.Ok(new Response(Show(provider, domains, desk), GrantableRoles.ByCoordinator));
    }

    private static Provider Show(SignInProvider provider, List<SignInDomain> domains, OwnSignInDesk desk) =>
        new(
            provider.Issuer,
            provider.ClientId,
            provider.AnswersForAddresses,
            provider.LetsJoin,
            provider.IsRequired,
            provider.NewcomerRoles,
            provider.RoleClaim,
            provider.Rules,
            [.. domains.Select(d => new Domain(d.Id, d.Name, d.RecordName, d.Proof, d.VerifiedAt))],
            desk.AnswerAddress(provider.Id),
            desk.SignedOutAddress,
            domains.Exists(d => d.VerifiedAt is not null),
            provider.Version
        );
}
