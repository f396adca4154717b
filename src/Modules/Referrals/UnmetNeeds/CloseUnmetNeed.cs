using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>The hub looks for a service no longer, and says why.</summary>
public static class CloseUnmetNeed
{
    public sealed record Request(int Version, UnmetNeedEnd Reason, [Text(0, 1000)] string Note);

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
        need.Close(request.Reason, request.Note, by);

        db.Add(ReferralEvent.Of(need.SubmissionId, need.PersonId, null, "unmet-need-closed", need.Note, by));
        db.Changed(UnmetNeedDesk.Path);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
