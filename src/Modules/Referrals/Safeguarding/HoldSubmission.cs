using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>Nothing of a checklist is sent while somebody looks into the person's safety.</summary>
public static class HoldSubmission
{
    public sealed record Request(int Version, [Text(10, 1000)] string Note);

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
        submission.Hold(request.Note, Act.Of(me, clock, Party.Hub));

        await db.Tell(modules, submission.OrganisationId, [], ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
