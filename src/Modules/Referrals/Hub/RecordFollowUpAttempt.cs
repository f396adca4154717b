using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>The hub tried to ask the person how it went, and did not reach them.</summary>
public static class RecordFollowUpAttempt
{
    public sealed record Request(int Version, ContactChannel How, [Text(0, 1000)] string Note);

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
        var submission = await db.TakeUp(me, submissionId, request.Version, ct);
        await db.Entry(submission).Reference(s => s.Person).LoadAsync(ct);
        var by = Act.Of(me, clock, Party.Hub);
        submission.RecordFollowUpAttempt(request.How, request.Note, by);
        await db.AskForLetter(submission, by, ct);

        await db.Tell(modules, submission.OrganisationId, [], ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
