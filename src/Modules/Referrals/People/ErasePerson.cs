using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>
/// Destroys what is kept about a person, once nothing is going on with them. Their key goes with it, so no copy of the
/// database can be read either. What is counted stays: needs, services, days and outcomes of somebody unknown.
/// </summary>
public static class ErasePerson
{
    public sealed record Request(int Version, ErasureReason Reason);

    public static async Task<NoContent> Handle(
        Guid submissionId,
        Request request,
        AppDb db,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var submission = await db.TakeUp(me, submissionId, request.Version, ct);
        await db.Entry(submission).Reference(s => s.Person).LoadAsync(ct);
        await db.RequireNoHold(submission.PersonId, ct);
        await db.RequireNoneWaits(submissionId, ct);
        submission.ErasePerson(request.Reason, Act.Of(me, clock));
        await db.EndNeeds(submissionId, UnmetNeedEnd.Erased, Act.Of(me, clock), ct);
        await db.ForgetPlans(submission.PersonId, Act.Of(me, clock), ct);

        db.Publish(new PersonErased(submission.PersonId));
        db.Changed("/api/hub/submissions");
        db.Changed("/api/submissions", submission.OrganisationId);
        db.Changed("/api/inbox", [.. submission.Referrals.Select(r => r.OrganisationId).Distinct()]);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
