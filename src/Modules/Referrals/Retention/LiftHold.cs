using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>A legal hold is over: the timers go on as if it had not been, and what is due comes to the review list.</summary>
public static class LiftHold
{
    public sealed record Request(int Version, [Text(10, 1000)] string Reason);

    public static async Task<NoContent> Handle(
        Guid holdId,
        Request request,
        AppDb db,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var hold = await db.Hold(me, holdId, request.Version, ct);
        hold.Lift(request.Reason, Act.Of(me, clock));

        db.Changed("/api/legal-holds");
        db.Changed("/api/retention");
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
