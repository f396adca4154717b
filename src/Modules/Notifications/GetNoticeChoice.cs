using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Notifications;

/// <summary>How news of referrals goes to the asking person by e-mail.</summary>
public static class GetNoticeChoice
{
    /// <param name="Version">0 while nothing was chosen.</param>
    public sealed record Response(NoticePace Pace, int Version);

    public static async Task<Ok<Response>> Handle(AppDb db, CurrentUser me, CancellationToken ct)
    {
        var membershipId = me.MembershipId;
        var choice = await db.NoticeChoices.AsNoTracking().FirstOrDefaultAsync(c => c.MembershipId == membershipId, ct);
        return TypedResults.Ok(new Response(choice?.Pace ?? NoticePace.AtOnce, choice?.Version ?? 0));
    }
}
