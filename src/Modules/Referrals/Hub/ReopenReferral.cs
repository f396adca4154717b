using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Notifications;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>What has ended is with the service again: it was ended too soon, or in error.</summary>
public static class ReopenReferral
{
    public sealed record Request(int Version, [Text(10, 2000)] string Note);

    public static async Task<NoContent> Handle(
        Guid submissionId,
        Guid referralId,
        Request request,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        SiteAddress site,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var submission = await db.TakeUp(me, submissionId, request.Version, ct);
        var referral = submission.Line(referralId);
        var receivers = await Receivers.Load([referral.ServiceId], modules, ct);
        submission.Reopen(referral, receivers.Of(referral.ServiceId), request.Note, Act.Of(me, clock, Party.Hub));

        var key = $"tell-reopened:{referral.Id}:{submission.Version}";
        if (!await OutsideNotices.Tell(referral, LinkPost.Waiting, key, db, modules, site, clock.GetUtcNow(), ct))
            await TellReceiver(referral, submission.Version, modules, ct);
        db.Publish(new ReferralMoved(referral.Id, submissionId, referral.State.Code()));
        await db.Tell(modules, submission.OrganisationId, [referral.OrganisationId], ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }

    private static async Task TellReceiver(Referral referral, int version, IMediator modules, CancellationToken ct)
    {
        var workers = await modules.Send(new GetMembers(referral.OrganisationId, Role.ServiceWorker), ct);
        await modules.Send(
            new Notify(
                $"referral-reopened:{referral.Id}:{version}",
                [.. workers.Select(member => member.MembershipId)],
                "A referral is with you again",
                "The hub has opened it again. Open it to see why, and to accept or decline.",
                $"/inbox/{referral.Id}",
                ByEmail: true
            ),
            ct
        );
    }
}
