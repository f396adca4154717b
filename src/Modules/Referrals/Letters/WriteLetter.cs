using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>The hub wants a letter to the person: a task until it is posted.</summary>
public static class WriteLetter
{
    public sealed record Request(int Version, LetterKind Kind);

    public sealed record Response(Guid LetterId);

    public static async Task<Ok<Response>> Handle(
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
        if (await db.IsLetterWaiting(submissionId, ct))
            throw Refusal.Rule("letter-waiting", "A letter of this checklist waits to be posted already.");
        var letter = submission.Write(request.Kind, Act.Of(me, clock, Party.Hub));
        db.Add(letter);

        await db.Tell(modules, submission.OrganisationId, [], ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(letter.Id));
    }
}
