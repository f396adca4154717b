using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>One ground that somebody put forward, whether it holds, and why.</summary>
public sealed record GroundAnswered(ErasureGround Ground, bool Holds, [Text(10, 1000)] string Reason);

/// <summary>
/// Answers somebody who asks to be erased, ground by ground. Where one holds they are erased; where none does the record is
/// kept for its reason, and nobody but the hub sees it any more.
/// </summary>
public static class AnswerErasure
{
    public sealed record Request(
        int Version,
        DateOnly AskedOn,
        ErasureOutcome Outcome,
        [Items(1, 5)] IReadOnlyList<GroundAnswered> Grounds
    );

    public static async Task<NoContent> Handle(
        Guid submissionId,
        Request request,
        AppDb db,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var by = Act.Of(me, clock);
        Check(request, UkTime.DateOf(by.At));
        var submission = await db.TakeUp(me, submissionId, request.Version, ct);
        await db.Entry(submission).Reference(s => s.Person).LoadAsync(ct);
        db.Add(ErasureAnswer.Of(submission, request.AskedOn, request.Outcome, request.Grounds, by));
        if (request.Outcome == ErasureOutcome.Delete)
        {
            await db.RequireNoHold(submission.PersonId, ct);
            await db.RequireNoneWaits(submissionId, ct);
            submission.ErasePerson(ErasureReason.AskedByPerson, by);
            await db.EndNeeds(submissionId, UnmetNeedEnd.Erased, by, ct);
            await db.ForgetPlans(submission.PersonId, by, ct);
            db.Publish(new PersonErased(submission.PersonId));
        }
        else
            submission.Restrict(by);

        db.Changed("/api/hub/submissions");
        db.Changed("/api/submissions", submission.OrganisationId);
        db.Changed("/api/inbox", [.. submission.Referrals.Select(r => r.OrganisationId).Distinct()]);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }

    private static void Check(Request request, DateOnly today)
    {
        if (request.AskedOn > today || request.AskedOn < today.AddYears(-1))
            throw Refusal.Field("askedOn", "Enter today, or a day of the last twelve months.");
        if (request.Grounds.DistinctBy(one => one.Ground).Count() < request.Grounds.Count)
            throw Refusal.Field("grounds", "Answer each ground once.");
        var holds = request.Grounds.Any(one => one.Holds);
        if (request.Outcome == ErasureOutcome.Delete && !holds)
            throw Refusal.Field("outcome", "None of the grounds holds by your answers, so restrict the record.");
        if (request.Outcome == ErasureOutcome.Restrict && holds)
            throw Refusal.Field("outcome", "A ground holds by your answers, so the person is to be erased.");
    }
}
