using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>The service has taken it on and cannot begin yet: about how long, and when it looks again.</summary>
public static class PutOnWaitingList
{
    public sealed record Request(int Version, WaitBand Band, DateOnly ReviewOn);

    public static async Task<NoContent> Handle(
        Guid referralId,
        Request request,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var referral = await db.TakeUpReceived(me, referralId, request.Version, ct);
        var latest = await Latest(referral, db, modules, clock.GetUtcNow(), ct);
        referral.PutOnWaitingList(request.Band, request.ReviewOn, latest, Act.Of(me, clock, Party.Receiver));

        db.Publish(new ReferralMoved(referral.Id, referral.SubmissionId, referral.State.Code()));
        await db.Tell(modules, referral.ReferringOrganisationId, [referral.OrganisationId], ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }

    /// <summary>The furthest day on which the list may be looked at again.</summary>
    internal static async Task<DateOnly> Latest(
        Referral referral,
        AppDb db,
        IMediator modules,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var timetable = await Timetable.Load(db, modules, ct);
        var calendar = timetable.For(referral.OrganisationId);
        return calendar.Add(calendar.DayZero(now), timetable.AllowanceOf(ClockKind.Wait, referral.IsUrgent).Days);
    }
}
