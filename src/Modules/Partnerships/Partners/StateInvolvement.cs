using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Partnerships.Partners;

public static class StateInvolvement
{
    public sealed record Request(CommitmentLevel Level);

    public static async Task<NoContent> Handle(Request request, AppDb db, CurrentUser me, CancellationToken ct)
    {
        var partner = await db.Partners.SingleAsync(p => p.OrganisationId == me.OrganisationId, ct);
        partner.StateInvolvement(request.Level);

        db.Changed("/api/onboarding");
        db.Changed("/api/partners");
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
