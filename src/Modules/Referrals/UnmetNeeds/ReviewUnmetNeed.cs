using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>The hub has looked, found nothing yet, and looks again on another day.</summary>
public static class ReviewUnmetNeed
{
    public sealed record Request(int Version, DateOnly On, [Text(0, 1000)] string Note);

    public static async Task<NoContent> Handle(
        Guid unmetNeedId,
        Request request,
        AppDb db,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var need = await db.UnmetNeed(me, unmetNeedId, request.Version, ct);
        var by = Act.Of(me, clock);
        need.LookAgain(request.On, request.Note, by);

        db.Add(ReferralEvent.Of(need.SubmissionId, need.PersonId, null, "unmet-need-reviewed", need.Note, by));
        db.Changed(UnmetNeedDesk.Path);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
