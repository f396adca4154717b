using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>The hub has reached a colleague whose e-mail does not arrive, and writes down how.</summary>
public static class SettleUnreached
{
    public sealed record Request(int Version, [Line(5, 300)] string Note);

    public static async Task<NoContent> Handle(
        Guid unreachedId,
        Request request,
        AppDb db,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var unreached =
            await db.Unreached.FirstOrDefaultAsync(u => u.Id == unreachedId, ct) ?? throw Refusal.NotFound("task");
        db.Expect(unreached, request.Version);
        unreached.Settle(request.Note, Act.Of(me, clock, Party.Hub));

        db.Changed("/api/hub");
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
