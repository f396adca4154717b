using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>Takes two months more for a request that is complex, as the law allows once.</summary>
public static class ExtendAccessRequest
{
    public sealed record Request(int Version, [Text(10, 1000)] string Reason);

    public static async Task<NoContent> Handle(
        Guid accessRequestId,
        Request request,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var asked = await db.AccessRequest(accessRequestId, request.Version, ct);
        asked.Extend(request.Reason, await modules.DivisionHere(ct), Act.Of(me, clock));

        db.Changed(AccessDesk.Path);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
