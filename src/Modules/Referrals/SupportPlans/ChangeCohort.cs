using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>How a cohort is called. Its purpose stays as it was assessed.</summary>
public static class ChangeCohort
{
    public sealed record Request(int Version, CohortTold Cohort);

    public static async Task<NoContent> Handle(Guid cohortId, Request request, AppDb db, CancellationToken ct)
    {
        var cohort = await db.TakeUpCohort(cohortId, request.Version, ct);
        cohort.Change(request.Cohort);

        db.Changed("/api/cohorts");
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
