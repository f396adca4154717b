using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>No other service can be asked, and the person knows.</summary>
public static class SettleReferral
{
    public sealed record Request(int Version, [Text(10, 2000)] string Note);

    public static async Task<NoContent> Handle(
        Guid submissionId,
        Guid referralId,
        Request request,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var submission = await db.TakeUp(me, submissionId, request.Version, ct);
        var referral = submission.Line(referralId);
        referral.Settle(request.Note, Act.Of(me, clock, Party.Hub));

        await db.Tell(modules, submission.OrganisationId, [referral.OrganisationId], ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
