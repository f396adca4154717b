using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

internal static class CohortDesk
{
    public static async Task<Cohort> TakeUpCohort(this AppDb db, Guid cohortId, int version, CancellationToken ct)
    {
        var cohort =
            await db.Cohorts.FirstOrDefaultAsync(c => c.Id == cohortId, ct) ?? throw Refusal.NotFound("cohort");
        db.Expect(cohort, version);
        return cohort;
    }

    /// <summary>The person is in a cohort no longer; in none where none is named.</summary>
    public static async Task LeaveCohorts(this AppDb db, SupportPlan plan, Guid? cohortId, Act by, CancellationToken ct)
    {
        var members = db.CohortMembers.Where(m => m.PlanId == plan.Id && (cohortId == null || m.CohortId == cohortId));
        foreach (var member in await members.ToListAsync(ct))
        {
            member.Leave(by);
            if (plan.EndedBecause == PlanEnd.Erased)
                member.Forget();
        }
    }

    /// <summary>For a plan: the cohorts that are on, and those that the person is in.</summary>
    public static async Task<IReadOnlyList<GetSupportPlan.CohortShown>> Shown(
        AppDb db,
        Guid planId,
        DateOnly today,
        CancellationToken ct
    )
    {
        var cohorts = await db.Cohorts.AsNoTracking().OrderBy(c => c.Name).ToListAsync(ct);
        var joined = await db
            .CohortMembers.AsNoTracking()
            .Where(m => m.PlanId == planId && m.LeftAt == null)
            .ToListAsync(ct);
        return
        [
            .. from cohort in cohorts
            let member = joined.Find(m => m.CohortId == cohort.Id)
            where member is not null || cohort.IsOn(today)
            select new GetSupportPlan.CohortShown(
                cohort.Id,
                cohort.Name,
                cohort.Purpose,
                cohort.IsForChildren,
                cohort.IsOn(today),
                member is null ? null : UkTime.DateOf(member.JoinedAt)
            ),
        ];
    }
}
