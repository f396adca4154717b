using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>How far people came, by the quarter of their first review: what was published, which stays as it was.</summary>
public static class GetDistanceQuarters
{
    private const int Shown = 40;

    /// <param name="Quarters">Those in which somebody had a first review, newest first.</param>
    public sealed record Response(IReadOnlyList<Item> Quarters);

    /// <param name="Quarter">Such as 2026-Q1.</param>
    public sealed record Item(string Quarter, DateOnly PublishedOn, DistanceFigures Figures);

    public static async Task<Ok<Response>> Handle(AppDb db, CancellationToken ct) =>
        TypedResults.Ok(new Response(await Find(db, ct)));

    internal static async Task<IReadOnlyList<Item>> Find(AppDb db, CancellationToken ct)
    {
        var quarters = await db
            .DistanceQuarters.AsNoTracking()
            .OrderByDescending(q => q.Year)
            .ThenByDescending(q => q.Number)
            .Take(Shown)
            .ToListAsync(ct);
        return
        [
            .. quarters
                .Select(q => new Item(q.Period.Name, UkTime.DateOf(q.PublishedAt), q.Read()))
                .Where(item => item.Figures.People != 0),
        ];
    }
}
