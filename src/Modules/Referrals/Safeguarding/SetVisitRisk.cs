using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>What whoever visits must know to be safe, in as few words as it takes. Empty words take it away.</summary>
public static class SetVisitRisk
{
    /// <param name="Source">Who says so, and how they know.</param>
    /// <param name="ReviewOn">The day by which somebody looks whether it still holds; needed with words.</param>
    public sealed record Request(
        int Version,
        [Line(0, 200)] string Words,
        [Line(0, 200)] string Source,
        DateOnly? ReviewOn
    );

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
        submission.Person.SetVisitRisk(request.Words, request.Source, request.ReviewOn, UkTime.DateOf(by.At));
        submission.Happened("visit-risk", by);

        var receivers = submission.Referrals.Where(r => r.IsIdentityOpen).Select(r => r.OrganisationId);
        await db.Tell(modules, submission.OrganisationId, [.. receivers.Distinct()], ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}

/// <summary>What whoever visits must know, since when it is to be looked at again.</summary>
public sealed record VisitRiskShown(
    [property: Personal] string Words,
    [property: Personal] string Source,
    DateOnly ReviewOn
);
