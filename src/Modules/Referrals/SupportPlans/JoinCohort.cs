using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>Somebody with a plan is added to a cohort that is on, with an OK of its own.</summary>
public static class JoinCohort
{
    public sealed record Request(int Version, Guid CohortId, PlanTalk Consent);

    public static async Task<NoContent> Handle(
        Guid planId,
        Request request,
        AppDb db,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var plan = await db.TakeUpPlan(me, planId, request.Version, ct);
        var cohort =
            await db.Cohorts.FirstOrDefaultAsync(c => c.Id == request.CohortId, ct) ?? throw Refusal.NotFound("cohort");
        if (await db.CohortMembers.AnyAsync(m => m.PlanId == planId && m.CohortId == cohort.Id && m.LeftAt == null, ct))
            throw Refusal.Rule("cohort-joined", "This person is in the cohort already. Load the plan again.");
        var person = await db.People.SingleAsync(p => p.Id == plan.PersonId, ct);
        var family = await db.PlanFamilies.FirstOrDefaultAsync(f => f.PlanId == planId, ct);
        db.Add(CohortMember.Join(cohort, plan, person.DateOfBirth, family, request.Consent, Act.Of(me, clock)));

        db.Tell(plan);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
