using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>A request ends without a pack: the person took it back, or it is refused for a reason that they were told.</summary>
public static class CloseAccessRequest
{
    public sealed record Request(int Version, [Text(10, 1000)] string Reason);

    public static async Task<NoContent> Handle(
        Guid accessRequestId,
        Request request,
        AppDb db,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var asked = await db.AccessRequest(accessRequestId, request.Version, ct);
        asked.Close(request.Reason, Act.Of(me, clock));

        db.Changed(AccessDesk.Path);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
