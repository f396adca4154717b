using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>Notes that a person asked what is kept about them. The clock runs once it is sure who asks.</summary>
public static class OpenAccessRequest
{
    /// <param name="IdentityProvedOn">Null while it is not sure who asks.</param>
    /// <param name="IdentityHow">How they showed who they are.</param>
    public sealed record Request(DateOnly AskedOn, DateOnly? IdentityProvedOn, [Text(0, 400)] string IdentityHow);

    public sealed record Response(Guid AccessRequestId);

    public static async Task<Created<Response>> Handle(
        Guid submissionId,
        Request request,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var submission =
            await db.Submissions.Include(s => s.Person).FirstOrDefaultAsync(s => s.Id == submissionId, ct)
            ?? throw Refusal.NotFound("checklist");
        if (submission.Person.ErasedAt is not null)
            throw Refusal.Rule("person-erased", "This person's details have been erased already.");
        var personId = submission.PersonId;
        await db.ExpectAll(personId, ct);
        if (
            await db.AccessRequests.AnyAsync(
                r => r.PersonId == personId && r.ReleasedAt == null && r.ClosedAt == null,
                ct
            )
        )
            throw Refusal.Rule("asked-already", "There is an open request of this person already. Answer that one.");
        var asked = AccessRequest.Open(submission, request.AskedOn, Act.Of(me, clock));
        if (request.IdentityProvedOn is { } provedOn)
            asked.Prove(provedOn, request.IdentityHow, UkTime.Today(clock), await modules.DivisionHere(ct));
        db.Add(asked);

        db.Changed(AccessDesk.Path);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"access-requests/{asked.Id}", new Response(asked.Id));
    }
}
