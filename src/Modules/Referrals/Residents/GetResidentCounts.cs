using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>The counts by which area and age are widened until fifty residents share them.</summary>
public static class GetResidentCounts
{
    /// <param name="Version">0 where there are none.</param>
    /// <param name="Least">So many residents share what a service is told before it accepts.</param>
    public sealed record Response(
        int Version,
        string Source,
        DateOnly? CountedOn,
        DateTimeOffset? KeptAt,
        int Least,
        IReadOnlyList<Row> Items
    );

    public sealed record Row(string District, int Residents);

    public static async Task<Ok<Response>> Handle(AppDb db, CancellationToken ct)
    {
        var counts = await db.Set<ResidentCounts>().AsNoTracking().FirstOrDefaultAsync(ct);
        return TypedResults.Ok(
            new Response(
                counts?.Version ?? 0,
                counts?.Source ?? "",
                counts?.CountedOn,
                counts?.KeptAt,
                Crowd.Least,
                [.. (counts?.Districts ?? []).Select(one => new Row(one.District, one.Residents.Sum()))]
            )
        );
    }
}
