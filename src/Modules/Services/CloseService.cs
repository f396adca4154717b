using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Services;

public static class CloseService
{
    public sealed record Request(int Version);

    public static async Task<NoContent> Handle(
        Guid serviceId,
        Request request,
        AppDb db,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var service = await OwnService.Find(db, me, serviceId, ct);
        db.Expect(service, request.Version);
        service.Close(clock.GetUtcNow());

        await OwnService.TellChanged(db, service, ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
