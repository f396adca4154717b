using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>The hub has asked the person, who stands by it.</summary>
public static class ConfirmSubmission
{
    /// <param name="NoticeGiven">How the hub gave the privacy notice in this talk; by link sends it to their e-mail address.</param>
    public sealed record Request(
        int Version,
        ContactChannel How,
        [Text(0, 2000)] string Note,
        NoticeGivenHow NoticeGiven = NoticeGivenHow.NotGiven
    );

    public static async Task<NoContent> Handle(
        Guid submissionId,
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
        await db.Entry(submission).Reference(s => s.Person).LoadAsync(ct);
        var by = Act.Of(me, clock, Party.Hub);
        submission.Confirm(request.How, request.Note, by);
        if (request.NoticeGiven != NoticeGivenHow.NotGiven)
            await NoticeTalk.Give(
                submission,
                request.NoticeGiven,
                db,
                await db.ComplaintAddress(modules, site, ct),
                by,
                ct
            );

        await db.Tell(modules, submission.OrganisationId, [], ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
