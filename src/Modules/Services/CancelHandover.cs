using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Services;

/// <summary>Takes an announced handover back before its day.</summary>
public static class CancelHandover
{
    public sealed record Request(int Version);

    public static async Task<NoContent> Handle(
        Guid serviceId,
        Request request,
        AppDb db,
        CurrentUser me,
        CancellationToken ct
    )
    {
        var service = await OwnService.Find(db, me, serviceId, ct);
        db.Expect(service, request.Version);
        service.CancelHandover();

        db.Changed("/api/services");
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
