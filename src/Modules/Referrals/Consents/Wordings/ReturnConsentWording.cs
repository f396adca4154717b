using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>Back to whoever drafts the words, with a reason that they read.</summary>
public static class ReturnConsentWording
{
    public sealed record Request(int Version, [Text(10, 1000)] string Reason);

    public static async Task<NoContent> Handle(
        int number,
        Request request,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var by = Preparer.Of(me, clock);
        var wording = await db.WordingVersion(number, request.Version, ct);
        wording.Return(request.Reason, by);
        await modules.TellReturned(wording, by, ct);

        db.WordingChanged();
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
