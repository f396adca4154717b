using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>After how long plans are reviewed here. Days that are set already stay.</summary>
public static class ChangePlanTimes
{
    public sealed record Request(int Version, [Number(1, 24)] int ReviewMonths, [Number(0, 60)] int ReminderDays);

    public static async Task<NoContent> Handle(Request request, AppDb db, CancellationToken ct)
    {
        var times = await db.TimesOfPlans(ct);
        if (times.Version != 0)
            db.Expect(times, request.Version);
        else if (request.Version != 0)
            throw Refusal.Stale();
        else
            db.Add(times);
        times.Set(request.ReviewMonths, request.ReminderDays);

        db.Changed("/api/plan-settings");
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
