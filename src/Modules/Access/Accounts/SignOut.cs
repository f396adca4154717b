using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Access;

public static class SignOut
{
    public static async Task<NoContent> Handle(
        AppDb db,
        SessionDesk desk,
        CurrentUser me,
        HttpContext http,
        CancellationToken ct
    )
    {
        desk.End(await desk.Live().Where(s => s.Id == me.SessionId).ToListAsync(ct));
        await db.SaveChangesAsync(ct);
        await http.SignOutAsync();
        return TypedResults.NoContent();
    }
}
