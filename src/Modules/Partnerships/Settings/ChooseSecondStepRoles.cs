using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Partnerships.Settings;

public static class ChooseSecondStepRoles
{
    public sealed record Request([Items(0, 9)] IReadOnlyList<Role> Roles, int Version);

    public static async Task<NoContent> Handle(Request request, AppDb db, CurrentTenant tenant, CancellationToken ct)
    {
        var partnership = await db.Partnerships.SingleAsync(p => p.Id == tenant.Id, ct);
        db.Expect(partnership, request.Version);
        partnership.AskForSecondStep(request.Roles);

        db.Changed("/api/settings");
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
