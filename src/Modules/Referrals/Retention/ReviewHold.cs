using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>A legal hold was looked at and goes on until another day.</summary>
public static class ReviewHold
{
    public sealed record Request(int Version, DateOnly ReviewOn);

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
        hold.GoOn(request.ReviewOn, UkTime.Today(clock));

        db.Changed("/api/legal-holds");
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
