using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Notifications;

/// <summary>Somebody chooses how news of referrals goes to them by e-mail: at once, once a day, or not.</summary>
public static class ChooseNotices
{
    /// <param name="Version">0 where nothing was chosen before.</param>
    public sealed record Request(int Version, NoticePace Pace);

    public static async Task<NoContent> Handle(Request request, AppDb db, CurrentUser me, CancellationToken ct)
    {
        var membershipId = me.MembershipId;
        if (await db.NoticeChoices.FirstOrDefaultAsync(c => c.MembershipId == membershipId, ct) is { } choice)
            db.Expect(choice, request.Version);
        else if (request.Version != 0)
            throw Refusal.Stale();
        else
            db.Add(choice = NoticeChoice.Of(membershipId));
        choice.Is(request.Pace);
        db.Changed("/api/notices", me.OrganisationId);

        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
