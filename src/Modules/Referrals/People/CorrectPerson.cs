using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>Corrects what was told about a person. The services that have their referral see it at once.</summary>
public static class CorrectPerson
{
    public sealed record Request(int Version, PersonDetails Person);

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
        submission.CorrectPerson(request.Person, Act.Of(me, clock));
        await db.ShareSafeWays(await db.JoinedTo(submission.PersonId, true, ct), ct);

        db.Publish(new PersonCorrected(submissionId));
        db.RecordRead(nameof(Person), submission.PersonId);
        var receivers = submission.Referrals.Where(r => ReferralStates.Open.Contains(r.State));
        await db.Tell(modules, submission.OrganisationId, [.. receivers.Select(r => r.OrganisationId)], ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
