using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>The version is given up. It stays in the list with the reason, and its number is not used again.</summary>
public static class DiscardConsentWording
{
    public sealed record Request(int Version, [Text(10, 1000)] string Reason);

    public static async Task<NoContent> Handle(
        int number,
        Request request,
        AppDb db,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var wording = await db.WordingVersion(number, request.Version, ct);
        wording.Discard(request.Reason, Preparer.Of(me, clock));

        db.WordingChanged();
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
