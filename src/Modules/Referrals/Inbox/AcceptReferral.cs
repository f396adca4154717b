using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>The service takes it on; whoever accepts is the person to ask for.</summary>
public static class AcceptReferral
{
    public sealed record Request(int Version);

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
        var controllerId = await modules.Send(new GetReceivingController(referral.OrganisationId), ct);
        referral.Accept(Act.Of(me, clock, Party.Receiver), controllerId);

        db.Publish(new ReferralMoved(referral.Id, referral.SubmissionId, referral.State.Code()));
        await db.Tell(modules, referral.ReferringOrganisationId, [referral.OrganisationId], ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
