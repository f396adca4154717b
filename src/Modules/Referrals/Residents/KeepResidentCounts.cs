using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>Keeps a table of residents in place of the one before.</summary>
public static class KeepResidentCounts
{
    /// <param name="Version">Of the counts that are there; 0 where there are none.</param>
    /// <param name="Text">The table, a line for each district and five years of age.</param>
    public sealed record Request(
        int Version,
        [Line(3, 200)] string Source,
        DateOnly CountedOn,
        [Text(1, 400_000)] string Text
    );

    public sealed record Response(int Districts, int Residents);

    public static async Task<Ok<Response>> Handle(
        Request request,
        AppDb db,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (request.CountedOn > UkTime.Today(clock))
            throw Refusal.Field("countedOn", "Enter today or an earlier day.");
        var districts = ResidentTable.Read(request.Text);
        var counts = await db.Set<ResidentCounts>().FirstOrDefaultAsync(ct);
        if (counts is null && request.Version != 0)
            throw Refusal.Stale();
        if (counts is null)
            db.Add(counts = ResidentCounts.New());
        else
            db.Expect(counts, request.Version);
        counts.Keep(request.Source, request.CountedOn, districts, Act.Of(me, clock));

        db.Changed("/api/resident-counts");
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(districts.Count, districts.Sum(one => one.Residents.Sum())));
    }
}
