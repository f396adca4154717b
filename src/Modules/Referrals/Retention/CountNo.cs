using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>A person wants nothing passed on: one more is counted, and no word about them reaches the server.</summary>
public static class CountNo
{
    public sealed record Request(Guid ClientKey);

    public static async Task<NoContent> Handle(
        Request request,
        AppDb db,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (request.ClientKey == Guid.Empty)
            throw Refusal.Field("clientKey", "The form has lost its key. Open it again.");
        if (await db.SaidNos.AnyAsync(no => no.ClientKey == request.ClientKey, ct))
            return TypedResults.NoContent();
        db.Add(SaidNo.Of(request.ClientKey, me.OrganisationId, UkTime.Today(clock)));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // Two taps at the same moment: the first has counted it.
            db.ChangeTracker.Clear();
        }
        return TypedResults.NoContent();
    }
}
