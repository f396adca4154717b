using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>The person is to be in a cohort no longer: from now on they are not counted in it.</summary>
public static class LeaveCohort
{
    public sealed record Request(int Version);

    public static async Task<NoContent> Handle(
        Guid planId,
        Guid cohortId,
        Request request,
        AppDb db,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var plan = await db.TakeUpPlan(me, planId, request.Version, ct);
        var by = Act.Of(me, clock);
        plan.RequireLead(by);
        await db.LeaveCohorts(plan, cohortId, by, ct);

        db.Tell(plan);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
