using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>The letter is on its way, or in the post box: a try to reach the person.</summary>
public static class PostLetter
{
    public sealed record Request(int Version);

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
        await db.Entry(submission).Reference(s => s.Person).LoadAsync(ct);
        var (letter, by) = (await db.TakeLetter(submissionId, letterId, ct), Act.Of(me, clock, Party.Hub));
        letter.Post(by);
        submission.PostLetter(letter.Kind, by);

        await db.Tell(modules, submission.OrganisationId, [], ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
