using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>How much time one step has from now on. Clocks that run already keep what they were given.</summary>
public static class ChangeClock
{
    /// <param name="UrgentHours">Real hours in place of the urgent days; 0 where days count.</param>
    public sealed record Request(
        int Version,
        [Number(1, 250)] int Days,
        [Number(0, 250)] int UrgentDays,
        [Number(0, 240)] int UrgentHours
    );

    public static async Task<NoContent> Handle(string kind, Request request, AppDb db, CancellationToken ct)
    {
        if (!Enum.TryParse<ClockKind>(kind, out var step) || !Enum.IsDefined(step))
            throw Refusal.NotFound("step");
        if (request.UrgentDays == 0 && request.UrgentHours == 0)
            throw Refusal.Field("urgentDays", "Enter working days, or hours, for what is urgent.");
        if (request.UrgentHours == 0 && request.UrgentDays > request.Days)
            throw Refusal.Field("urgentDays", "What is urgent cannot have more time than what is not.");
        var rule = await db.ClockRules.FirstOrDefaultAsync(r => r.Kind == step, ct);
        if (rule is null)
        {
            if (request.Version != 0)
                throw Refusal.Stale();
            db.Add(rule = ClockRule.Of(step));
        }
        else
            db.Expect(rule, request.Version);
        rule.Set(request.Days, request.UrgentDays, request.UrgentHours);

        db.Changed("/api/clocks");
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
