using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>The cohorts of the partnership, and whether each of them is on. Nothing of who is in them.</summary>
public static class ListCohorts
{
    public sealed record Response(IReadOnlyList<Row> Items);

    /// <param name="People">Null below five.</param>
    public sealed record Row(
        Guid CohortId,
        int Version,
        string Name,
        string Purpose,
        string Programme,
        bool IsForChildren,
        bool IsOn,
        bool IsReviewDue,
        string DocumentReference,
        string ApprovedBy,
        DateOnly? ApprovedOn,
        DateOnly? ReviewOn,
        int? People
    );

    private const int Most = 200;

    public static async Task<Ok<Response>> Handle(AppDb db, TimeProvider clock, CancellationToken ct)
    {
        var today = UkTime.Today(clock);
        var cohorts = await db.Cohorts.AsNoTracking().OrderBy(c => c.Name).ThenBy(c => c.Id).Take(Most).ToListAsync(ct);
        var people = await db
            .CohortMembers.Where(m => m.LeftAt == null)
            .GroupBy(m => m.CohortId)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return TypedResults.Ok(
            new Response([
                .. cohorts.Select(c => new Row(
                    c.Id,
                    c.Version,
                    c.Name,
                    c.Purpose,
                    c.Programme,
                    c.IsForChildren,
                    c.IsOn(today),
                    c.SwitchedOffAt is null && c.ReviewOn <= today,
                    c.DocumentReference,
                    c.ApprovedBy,
                    c.ApprovedOn,
                    c.ReviewOn,
                    people.GetValueOrDefault(c.Id) is var count && count >= LinkedCounts.FewestPeople ? count : null
                )),
            ])
        );
    }
}
