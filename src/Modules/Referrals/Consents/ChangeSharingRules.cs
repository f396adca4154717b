using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>How long consent holds from now on. What was given before keeps the end that it had.</summary>
public static class ChangeSharingRules
{
    public sealed record Request(
        int Version,
        [Number(1, 36)] int Months,
        bool EndsWithReferral,
        [Text(0, 4000)] string Notice
    );

    public static async Task<NoContent> Handle(Request request, AppDb db, CancellationToken ct)
    {
        var rules = await db.SharingRules.FirstOrDefaultAsync(ct);
        if (rules is null)
        {
            if (request.Version != 0)
                throw Refusal.Stale();
            db.Add(rules = SharingRules.Usual());
        }
        else
            db.Expect(rules, request.Version);
        rules.Set(request.Months, request.EndsWithReferral, request.Notice);

        db.Changed("/api/sharing-rules");
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
