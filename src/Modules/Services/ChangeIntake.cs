using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Services;

/// <summary>Says how many people a service takes from this partnership, or that it takes none for a while.</summary>
public static class ChangeIntake
{
    /// <param name="Version">Of the intake, which each partnership has its own.</param>
    /// <param name="WeeklyLimit">Null for no limit.</param>
    /// <param name="PausedUntil">The day on which it takes referrals again; null to take them now.</param>
    public sealed record Request(
        int Version,
        [Number(1, 1000)] int? WeeklyLimit,
        DateOnly? PausedUntil,
        [Line(0, 200)] string PauseReason,
        WaitBand? Wait
    );

    public static async Task<NoContent> Handle(
        Guid serviceId,
        Request request,
        AppDb db,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var service = await OwnService.Find(db, me, serviceId, ct);
        var offer =
            await db.Offers.FirstOrDefaultAsync(o => o.ServiceId == serviceId && o.StoppedAt == null, ct)
            ?? throw Refusal.Rule("service-not-offered", "This service is not offered here. Offer it first.");
        db.Expect(offer, request.Version);
        offer.Takes(
            new Intake(request.WeeklyLimit, request.PausedUntil, request.PauseReason, request.Wait),
            UkTime.Today(clock)
        );

        OwnService.Tell(db, service, isOffered: true);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
