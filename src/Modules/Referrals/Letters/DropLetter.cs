using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>The letter is not posted after all, such as where the person rang in the meantime.</summary>
public static class DropLetter
{
    public sealed record Request(int Version, [Line(5, 300)] string Note);

    public static async Task<NoContent> Handle(
        Guid submissionId,
        Guid letterId,
        Request request,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var submission = await db.TakeUp(me, submissionId, request.Version, ct);
        var (letter, by) = (await db.TakeLetter(submissionId, letterId, ct), Act.Of(me, clock, Party.Hub));
        letter.Drop(by);
        submission.DropLetter(request.Note, by);

        await db.Tell(modules, submission.OrganisationId, [], ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
