using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>The hub's try to reach the person that did not.</summary>
public static class RecordHubAttempt
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
        submission.RecordAttempt(request.How, request.Note, Act.Of(me, clock, Party.Hub));

        await db.Tell(modules, submission.OrganisationId, [], ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
