using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Access;

/// <summary>Looks in the DNS whether a domain is the organisation's own.</summary>
public static class CheckSignInDomain
{
    public sealed record Response(bool IsVerified);

    public static async Task<Ok<Response>> Handle(
        Guid domainId,
        AppDb db,
        IDnsTxt dns,
        CurrentUser me,
        CurrentTenant tenant,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var domain =
            await (
                from one in db.SignInDomains
                join provider in db.SignInProviders on one.ProviderId equals provider.Id
                where one.Id == domainId
                where provider.PartnershipId == tenant.Id && provider.OrganisationId == me.OrganisationId
                select one
            ).FirstOrDefaultAsync(ct) ?? throw Refusal.NotFound("domain");
        var records =
            await dns.At(domain.RecordName, ct)
            ?? throw Refusal.Rule(
                "dns-silent",
                "No name server answered. Nothing was changed: check again in a while."
            );
        domain.Compare(records, clock.GetUtcNow());
        db.Changed("/api/organisation/sign-in", me.OrganisationId);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(domain.VerifiedAt is not null));
    }
}
