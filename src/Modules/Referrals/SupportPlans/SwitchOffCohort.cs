using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>Nobody is added to the cohort any more, and nothing is counted by it, until an assessment is approved again.</summary>
public static class SwitchOffCohort
{
    public sealed record Request(int Version);

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
        cohort.SwitchOff(Act.Of(me, clock));

        db.Changed("/api/cohorts");
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
