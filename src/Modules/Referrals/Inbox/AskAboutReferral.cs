using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>The service needs to know something before it can say yes or no. Its own time stands still meanwhile.</summary>
public static class AskAboutReferral
{
    public sealed record Request(int Version, [Text(10, 2000)] string Question);

    public static async Task<NoContent> Handle(
        Guid referralId,
        Request request,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var referral = await db.TakeUpReceived(me, referralId, request.Version, ct);
        referral.Ask(request.Question, Act.Of(me, clock, Party.Receiver));

        db.Publish(new ReferralMoved(referral.Id, referral.SubmissionId, referral.State.Code()));
        await db.Tell(modules, referral.ReferringOrganisationId, [referral.OrganisationId], ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
