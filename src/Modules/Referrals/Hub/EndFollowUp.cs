using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>The call four weeks after sending: what the person says of each outcome, all in one commit.</summary>
public static class EndFollowUp
{
    public sealed record Request(
        int Version,
        FollowUpResult Result,
        [Text(0, 2000)] string Note,
        [Items(0, 60)] IReadOnlyList<Said> Words
    );

    public sealed record Said(Guid ReferralId, PersonsWord Word, [Text(0, 2000)] string Note);

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
        if (request.Result == FollowUpResult.NotReached && request.Words.Count > 0)
            throw Refusal.Field("words", "Somebody who was not reached has said nothing.");
        submission.EndFollowUp(request.Result, request.Note, by);
        foreach (var said in request.Words)
            submission.Line(said.ReferralId).Hear(said.Word, said.Note, by);

        await db.Tell(modules, submission.OrganisationId, [.. Heard(submission, request)], ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }

    private static IEnumerable<Guid> Heard(Submission submission, Request request) =>
        request.Words.Select(said => submission.Line(said.ReferralId).OrganisationId);
}
