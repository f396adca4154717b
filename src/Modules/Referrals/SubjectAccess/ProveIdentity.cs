using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>It is sure who asks: from that day the clock runs.</summary>
public static class ProveIdentity
{
    public sealed record Request(int Version, DateOnly ProvedOn, [Text(5, 400)] string How);

    public static async Task<NoContent> Handle(
        Guid accessRequestId,
        Request request,
        AppDb db,
        IMediator modules,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var asked = await db.AccessRequest(accessRequestId, request.Version, ct);
        asked.Prove(request.ProvedOn, request.How, UkTime.Today(clock), await modules.DivisionHere(ct));

        db.Changed(AccessDesk.Path);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
