using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>What whoever must act answered.</summary>
public static class DecideConcern
{
    public sealed record Request(int Version, [Text(5, 2000)] string Decision);

    public static async Task<NoContent> Handle(
        Guid concernId,
        Request request,
        AppDb db,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var concern = await db.OwnConcern(me, concernId, ct);
        db.Expect(concern, request.Version);
        concern.Decide(request.Decision, Act.Of(me, clock));

        db.Changed("/api/concerns", me.OrganisationId);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
