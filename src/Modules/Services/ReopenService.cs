using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Services;

public static class ReopenService
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
        service.Reopen(UkTime.Today(clock));

        await OwnService.TellChanged(db, service, ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
