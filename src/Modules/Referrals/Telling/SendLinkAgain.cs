using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>The link was lost, is out of date or locked: another goes to the mailbox, and the former leads nowhere.</summary>
public static class SendLinkAgain
{
    public sealed record Request(int Version);

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
        var referral = submission.Outside(referralId);
        submission.RequireOpenTo(referral);
        if (referral.ReachedBy != ReachedBy.Mailbox || !ReferralLink.LeadsTo(referral))
            throw Refusal.Rule("no-link", "No link leads to this referral now, so there is none to send again.");
        referral.Note("link-sent-again", Act.Of(me, clock, Party.Hub));
        var subject = referral.IsIdentityOpen ? LinkPost.Taken : LinkPost.Waiting;
        await LinkPost.Send(referral, subject, $"again:{submission.Version}", db, modules, site, clock.GetUtcNow(), ct);

        db.Changed("/api/hub");
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
