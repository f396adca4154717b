using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Access;

public static class EndSession
{
    public static async Task<NoContent> Handle(
        Guid sessionId,
        AppDb db,
        SessionDesk desk,
        CurrentUser me,
        CancellationToken ct
    )
    {
        var session =
            await desk.Live().FirstOrDefaultAsync(s => s.Id == sessionId && s.AccountId == me.AccountId, ct)
            ?? throw Refusal.NotFound("session");

        desk.End([session]);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
