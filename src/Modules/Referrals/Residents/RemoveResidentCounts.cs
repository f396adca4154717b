using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>Takes the counts away: services are told the district and a wide band of age again.</summary>
public static class RemoveResidentCounts
{
    public static async Task<NoContent> Handle(AppDb db, CancellationToken ct)
    {
        var counts =
            await db.Set<ResidentCounts>().FirstOrDefaultAsync(ct) ?? throw Refusal.NotFound("table of residents");
        db.Remove(counts);

        db.Changed("/api/resident-counts");
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
