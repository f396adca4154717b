using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>Sends the named referrals of one checklist, all or none. Each needs a live consent for its own service.</summary>
public static class SendReferrals
{
    /// <param name="Although">Why they go to services that nobody has checked lately; where there are such.</param>
    public sealed record Request(
        int Version,
        [Items(1, 60)] IReadOnlyList<Guid> ReferralIds,
        [Text(0, 1000)] string? Although = null
    );

    public static async Task<NoContent> Handle(
        Guid submissionId,
        Request request,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        await modules.RequireOpen(me.OrganisationId, ct);
        var submission = await db.TakeUp(me, submissionId, request.Version, ct);
        var referrals = request.ReferralIds.Distinct().Select(submission.Line).ToList();
        await db.RequireNoneOpenElsewhere(submission, referrals.Select(r => r.ServiceId), ct);
        var receivers = await Receivers.Load([.. referrals.Select(r => r.ServiceId)], modules, ct);
        var by = Act.Of(me, clock, Party.Hub);
        foreach (var referral in referrals)
        {
            submission.Send(referral, receivers.Of(referral.ServiceId), by, request.Although ?? "");
            db.Publish(new ReferralSent(referral.Id, submissionId, referral.ServiceId, referral.OrganisationId));
        }

        await db.Tell(modules, submission.OrganisationId, [.. referrals.Select(r => r.OrganisationId)], ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
