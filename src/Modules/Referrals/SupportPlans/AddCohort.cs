using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>A cohort for a programme. It is off: nobody can be added before its impact assessment is approved.</summary>
public static class AddCohort
{
    public sealed record Request(CohortTold Cohort);

    public sealed record Response(Guid CohortId);

    public static async Task<Created<Response>> Handle(Request request, AppDb db, CancellationToken ct)
    {
        var cohort = Cohort.Of(request.Cohort);
        db.Add(cohort);

        db.Changed("/api/cohorts");
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"cohorts/{cohort.Id}", new Response(cohort.Id));
    }
}
