using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>Plans of a person who is erased: what was said goes in the same commit, what is counted stays.</summary>
internal static class PlansErased
{
    public static async Task ForgetPlans(this AppDb db, Guid personId, Act by, CancellationToken ct)
    {
        foreach (var plan in await db.SupportPlans.Whole().Where(p => p.PersonId == personId).ToListAsync(ct))
        {
            db.Tell(plan);
            plan.Forget(by);
            foreach (var family in await db.PlanFamilies.Where(f => f.PlanId == plan.Id).ToListAsync(ct))
                family.Forget();
            await db.LeaveCohorts(plan, null, by, ct);
        }
    }
}
