using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>What came of it for the person.</summary>
public static class RecordOutcome
{
    public sealed record Request(int Version, OutcomeCode Outcome, DateOnly On, [Text(0, 2000)] string Note);

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
        referral.Complete(request.Outcome, request.On, request.Note, Act.Of(me, clock, Party.Receiver));

        db.Publish(new ReferralMoved(referral.Id, referral.SubmissionId, referral.State.Code()));
        await db.Tell(modules, referral.ReferringOrganisationId, [referral.OrganisationId], ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
