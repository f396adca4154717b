using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>A pack that was released, as data: the page shows it, and keeps it as a file for the person.</summary>
public static class GetPack
{
    public static async Task<Ok<SubjectPack>> Handle(
        Guid accessRequestId,
        AppDb db,
        TimeProvider clock,
        CancellationToken ct
    ) => TypedResults.Ok(await db.Released(accessRequestId, clock, AuditKind.Export, ct));
}
