using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>Puts a person's record under a legal hold: nothing of it is destroyed until it is lifted.</summary>
public static class PlaceHold
{
    public sealed record Request([Text(10, 1000)] string Reason, DateOnly ReviewOn);

    public sealed record Response(Guid HoldId);

    public static async Task<Created<Response>> Handle(
        Guid submissionId,
        Request request,
        AppDb db,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var submission =
            await db
                .Submissions.Where(HoldDesk.Seen(me))
                .Include(s => s.Person)
                .FirstOrDefaultAsync(s => s.Id == submissionId, ct)
            ?? throw Refusal.NotFound("checklist");
        if (submission.Person.ErasedAt is not null)
            throw Refusal.Rule("person-erased", "This person's details have been erased already.");
        await db.ExpectAll(submission.PersonId, ct);
        if (await db.LegalHolds.AnyAsync(h => h.PersonId == submission.PersonId && h.LiftedAt == null, ct))
            throw Refusal.Rule("held-already", "This person's record is under a legal hold already. Load it again.");
        var hold = LegalHold.Place(
            submission,
            request.Reason,
            request.ReviewOn,
            UkTime.Today(clock),
            Act.Of(me, clock)
        );
        db.Add(hold);

        db.Changed("/api/legal-holds");
        db.Changed("/api/retention");
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"legal-holds/{hold.Id}", new Response(hold.Id));
    }
}
