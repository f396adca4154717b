using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>Calls back what was sent: the receiver sees it no longer, and another service can be found.</summary>
public static class RecallReferral
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
        referral.Recall(request.Note, Act.Of(me, clock, Party.Hub));

        db.Publish(new ReferralMoved(referral.Id, submissionId, referral.State.Code()));
        await db.Tell(modules, submission.OrganisationId, [referral.OrganisationId], ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
