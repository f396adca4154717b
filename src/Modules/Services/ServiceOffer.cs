using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Services;

/// <summary>An organisation offers a service of its own to this partnership.</summary>
internal sealed partial class ServiceOffer : TenantOwned, IVersioned
{
    private ServiceOffer() { }

    public Guid ServiceId { get; private set; }
    public Guid OrganisationId { get; private set; }
    public DateTimeOffset OfferedAt { get; private set; }
    public DateTimeOffset? StoppedAt { get; private set; }

    /// <summary>Referrals that it takes from this partnership in a week; null for no limit.</summary>
    public int? WeeklyLimit { get; private set; }

    /// <summary>The first day on which it takes referrals again; null, or in the past, where it is not paused.</summary>
    public DateOnly? PausedUntil { get; private set; }
    public string PauseReason { get; private set; } = "";
    public WaitBand? Wait { get; private set; }

    /// <summary>It receives safeguarding matters here: what may be shared without the person's consent goes to it alone.</summary>
    public bool ReceivesSafeguarding { get; private set; }
    public int Version { get; private set; }

    public static ServiceOffer Of(Service service, DateTimeOffset now) =>
        new()
        {
            ServiceId = service.Id,
            OrganisationId = service.OrganisationId,
            OfferedAt = now,
        };

    public void OfferAgain(DateTimeOffset now) => (OfferedAt, StoppedAt) = (now, null);

    public Intake IntakeOn(DateOnly today) =>
        PausedUntil > today ? new(WeeklyLimit, PausedUntil, PauseReason, Wait) : new(WeeklyLimit, null, "", Wait);

    public void Takes(Intake intake, DateOnly today)
    {
        var reason = intake.PauseReason.Trim();
        Refusal.RequireRight(
            (
                "pausedUntil",
                intake.PausedUntil <= today || intake.PausedUntil > today.AddYears(1)
                    ? "Enter the day on which it takes referrals again: after today, within a year."
                    : null
            ),
            (
                "pauseReason",
                intake.PausedUntil is not null && reason.Length < 5
                    ? "Say in a few words why it is paused, for those who would refer."
                    : null
            )
        );
        (WeeklyLimit, PausedUntil, Wait) = (intake.WeeklyLimit, intake.PausedUntil, intake.Wait);
        PauseReason = intake.PausedUntil is null ? "" : reason;
    }

    public void MarkForSafeguarding(bool receives) => ReceivesSafeguarding = receives;

    /// <summary>The service is another organisation's, which says for itself how referrals reach it.</summary>
    public void GoesTo(Guid organisationId)
    {
        // The mark was given to the organisation that ran it.
        (OrganisationId, ReceivesSafeguarding) = (organisationId, false);
        IsReached(Reach.Colleagues);
    }

    // The row stays, so that old referrals can still name the service.
    public void Stop(DateTimeOffset now) => (StoppedAt, ReceivesSafeguarding) = (StoppedAt ?? now, false);
}
