using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Access;

public static class RemoveOwnSignIn
{
    // Links stay with their accounts: they open nothing until somebody proves a domain and names the issuer again.
    public static async Task<NoContent> Handle(AppDb db, CurrentUser me, CurrentTenant tenant, CancellationToken ct)
    {
        var provider =
            await db.SignInProviders.FirstOrDefaultAsync(
                p => p.PartnershipId == tenant.Id && p.OrganisationId == me.OrganisationId,
                ct
            ) ?? throw Refusal.NotFound("sign-in");
        db.RemoveRange(await db.SignInDomains.Where(d => d.ProviderId == provider.Id).ToListAsync(ct));
        db.Remove(provider);
        db.Changed("/api/organisation/sign-in", me.OrganisationId);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
