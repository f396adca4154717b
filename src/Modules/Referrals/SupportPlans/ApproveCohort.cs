using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>The impact assessment of a cohort was approved: it is on, until the day on which that is looked at again.</summary>
public static class ApproveCohort
{
    public sealed record Request(
        int Version,
        [Line(3, 200)] string DocumentReference,
        [Line(3, 160)] string ApprovedBy,
        DateOnly ApprovedOn,
        DateOnly ReviewOn
    );

    public static async Task<NoContent> Handle(
        Guid cohortId,
        Request request,
        AppDb db,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var cohort = await db.TakeUpCohort(cohortId, request.Version, ct);
        var assessment = new Assessment(
            request.DocumentReference,
            request.ApprovedBy,
            request.ApprovedOn,
            request.ReviewOn
        );
        cohort.Approve(assessment, UkTime.Today(clock), Act.Of(me, clock));

        db.Changed("/api/cohorts");
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
