using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Notifications;

public static class ReadNotice
{
    public static async Task<NoContent> Handle(
        Guid noticeId,
        AppDb db,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var notice =
            await db.Notices.FirstOrDefaultAsync(n => n.Id == noticeId && n.MembershipId == me.MembershipId, ct)
            ?? throw Refusal.NotFound("notice");
        notice.Read(clock.GetUtcNow());
        db.Changed("/api/notices", me.OrganisationId);
        db.Changed("/api/me", me.OrganisationId);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
