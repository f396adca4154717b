using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>Takes the table away: nearness goes by parts of the postcode again, and no ward is known.</summary>
public static class RemovePostcodes
{
    public static async Task<NoContent> Handle(AppDb db, CancellationToken ct)
    {
        var table =
            await db.Set<PostcodeTable>().FirstOrDefaultAsync(ct) ?? throw Refusal.NotFound("table of postcodes");
        db.Remove(table);
        db.RemoveRange(await db.Set<PostcodeSector>().ToListAsync(ct));

        db.Changed("/api/postcodes");
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
