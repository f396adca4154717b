using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>How far people have come, over all plans of the partnership. People are counted in groups of ten.</summary>
public static class GetDistanceTravelled
{
    /// <param name="Plans">Plans in which somebody was rated at least twice, in full tens; null below ten.</param>
    /// <param name="Cohorts">Those that are on, to count one of them alone.</param>
    public sealed record Response(int? Plans, IReadOnlyList<Row> Scales, IReadOnlyList<CohortNamed> Cohorts);

    public sealed record CohortNamed(Guid CohortId, string Name);

    /// <param name="People">In full groups of ten, rated at least twice; null, as all the others, before the first is full.</param>
    public sealed record Row(
        Guid ScaleId,
        string Name,
        int Lowest,
        int Highest,
        int? People,
        double? Baseline,
        double? Latest,
        double? Change
    );

    /// <param name="cohortId">People of one cohort alone, which must be on; null for all.</param>
    public static async Task<Ok<Response>> Handle(
        AppDb db,
        TimeProvider clock,
        CancellationToken ct,
        Guid? cohortId = null
    ) => TypedResults.Ok(await Count(db, cohortId, UkTime.Today(clock), ct));

    internal static async Task<Response> Count(AppDb db, Guid? cohortId, DateOnly today, CancellationToken ct)
    {
        var cohorts = (await db.Cohorts.AsNoTracking().OrderBy(c => c.Name).ToListAsync(ct)).FindAll(c =>
            c.IsOn(today)
        );
        if (cohortId is { } id && !cohorts.Exists(cohort => cohort.Id == id))
            throw Refusal.NotFound("cohort");
        var supportPlans = db.SupportPlans;
        var reviews = await db
            .PlanReviews.AsNoTracking()
            .Where(r => supportPlans.Any(p => p.Id == r.PlanId && p.EndedBecause != PlanEnd.EnteredByMistake))
            .ToListAsync(ct);
        var members = await db
            .CohortMembers.Where(m => m.CohortId == cohortId && m.LeftAt == null)
            .Select(m => m.PlanId)
            .ToListAsync(ct);
        var counted = reviews
            .GroupBy(r => r.PlanId)
            .Where(plan => cohortId is null || members.Contains(plan.Key))
            .Select(Distance.ByScale)
            .ToList();
        var moved = counted.Count(plan => plan.Any(one => one.Ratings.Count > 1));
        var scales = (await db.LiveScales(ct)).Scales;
        return new(
            Distance.InGroups(moved),
            [.. scales.Select(scale => Show(scale, counted)).OfType<Row>()],
            [.. cohorts.Select(cohort => new CohortNamed(cohort.Id, cohort.Name))]
        );
    }

    private static Row? Show(Scale scale, IEnumerable<IReadOnlyList<Rated>> plans)
    {
        var all = plans.SelectMany(plan => plan).Where(one => one.ScaleId == scale.Id).ToList();
        if (scale.IsRetired && all.Count == 0)
            return null;
        var sum = Distance.Together(all);
        return new(scale.Id, scale.Name, scale.Lowest, scale.Highest, sum.People, sum.Baseline, sum.Latest, sum.Change);
    }
}
