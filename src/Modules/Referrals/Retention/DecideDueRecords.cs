using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>Somebody has looked at records whose time is over: destroy them, keep them until a day, or look again.</summary>
public static class DecideDueRecords
{
    public enum Decision
    {
        /// <summary>A second person has to confirm it.</summary>
        Destroy,
        Keep,

        /// <summary>Puts back what somebody wanted destroyed, or kept.</summary>
        LookAgain,
    }

    /// <param name="KeepUntil">For Keep alone.</param>
    public sealed record Request(
        [Items(1, 500)] IReadOnlyList<DueRecordRead> Records,
        Decision Decision,
        [Text(0, 1000)] string Reason,
        DateOnly? KeepUntil
    );

    public static async Task<NoContent> Handle(
        Request request,
        AppDb db,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var (now, today) = (clock.GetUtcNow(), UkTime.Today(clock));
        foreach (var due in await db.TakeDue(me, request.Records, ct))
            switch (request.Decision)
            {
                case Decision.Destroy:
                    due.WantDestroyed(request.Reason, me.MembershipId, me.AccountId, now);
                    break;
                case Decision.Keep:
                    var until =
                        request.KeepUntil ?? throw Refusal.Field("keepUntil", "Enter a day until which it is kept.");
                    due.Keep(until, request.Reason, today, me.MembershipId, me.AccountId, now);
                    break;
                default:
                    due.LookAgain();
                    break;
            }

        db.Changed("/api/retention");
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
