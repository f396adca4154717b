using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Notifications;

public static class ReadAllNotices
{
    public static async Task<NoContent> Handle(AppDb db, CurrentUser me, TimeProvider clock, CancellationToken ct)
    {
        var unread = await db.Notices.Where(n => n.MembershipId == me.MembershipId && n.ReadAt == null).ToListAsync(ct);
        foreach (var notice in unread)
            notice.Read(clock.GetUtcNow());
        db.Changed("/api/notices", me.OrganisationId);
        db.Changed("/api/me", me.OrganisationId);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
