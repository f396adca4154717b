using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>A second person says yes to the words. They are read out from a day on; until then the former ones are.</summary>
public static class ApproveConsentWording
{
    public sealed record Request(int Version, DateOnly LiveFrom);

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
        wording.Approve(request.LiveFrom, by);
        await modules.TellApproved(wording, by, ct);

        db.WordingChanged();
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
