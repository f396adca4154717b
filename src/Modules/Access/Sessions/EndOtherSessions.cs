using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Access;

public static class EndOtherSessions
{
    public static async Task<NoContent> Handle(AppDb db, SessionDesk desk, CurrentUser me, CancellationToken ct)
    {
        await desk.EndAll(me.AccountId!.Value, ct, but: me.SessionId);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
