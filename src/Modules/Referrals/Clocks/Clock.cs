using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>How far a clock has come. Each stage is told once.</summary>
public enum ClockStage
{
    Running,
    Reminded,
    Due,
    Escalated,
}

/// <summary>
/// One thing that somebody is waited for, from when until when. A row stays when the clock has stopped: from these rows it is
/// told how well promises are kept.
/// </summary>
internal sealed class Clock : TenantOwned, IVersioned
{
    private Clock() { }

    public ClockKind Kind { get; private set; }
    public Guid SubmissionId { get; private set; }

    /// <summary>Null for the clocks of a whole checklist.</summary>
    public Guid? ReferralId { get; private set; }

    /// <summary>Null for the clocks of a whole checklist.</summary>
    public Guid? ServiceId { get; private set; }

    /// <summary>The receiving organisation, whose closed days do not count; null for the clocks of a whole checklist.</summary>
    public Guid? OrganisationId { get; private set; }
    public bool IsUrgent { get; private set; }
    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>Working days allowed; 0 where it runs in real hours.</summary>
    public int Days { get; private set; }
    public int Hours { get; private set; }

    /// <summary>A day that was agreed upon instead of an allowance.</summary>
    public DateOnly? On { get; private set; }

    /// <summary>The last instant for a first contact, where a rule sets one. No pause moves it.</summary>
    public DateTimeOffset? ContactBy { get; private set; }
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>The mark of the calendar by which it was reckoned.</summary>
    public string Calendar { get; private set; } = "";
    public DateTimeOffset? PausedAt { get; private set; }
    public int PausedDays { get; private set; }
    public DateTimeOffset? StoppedAt { get; private set; }

    /// <summary>Working days that it ran, pauses left out; null while it runs.</summary>
    public int? TakenDays { get; private set; }
    public bool? WasMet { get; private set; }
    public ClockStage Stage { get; private set; }

    /// <summary>When somebody is told next; null when it has stopped, is paused, or all has been told.</summary>
    public DateTimeOffset? RingsAt { get; private set; }
    public int Version { get; private set; }

    public bool IsRunning => StoppedAt is null && PausedAt is null;

    public static Clock Start(
        ClockKind kind,
        ClockSubject of,
        Timetable timetable,
        DateTimeOffset at,
        DateOnly? on = null
    )
    {
        var allowance = timetable.AllowanceOf(kind, of.IsUrgent, of.ServiceId);
        var clock = new Clock
        {
            Kind = kind,
            SubmissionId = of.SubmissionId,
            ReferralId = of.ReferralId,
            ServiceId = of.ServiceId,
            OrganisationId = of.OrganisationId,
            IsUrgent = of.IsUrgent,
            StartedAt = at,
            Days = allowance.Days,
            Hours = allowance.Hours,
            On = on,
            ContactBy = kind == ClockKind.Outcome ? null : of.ContactBy,
            DueAt = at.AddHours(allowance.Hours),
        };
        clock.Reckon(timetable);
        return clock;
    }

    /// <summary>Another organisation is waited for: what it waits for is its own from now on.</summary>
    public void GoesTo(Guid organisationId) => OrganisationId = organisationId;

    public void Pause(DateTimeOffset at)
    {
        if (IsRunning)
            (PausedAt, RingsAt) = (at, null);
    }

    /// <summary>Goes on with the time that was left.</summary>
    public void Resume(Timetable timetable, DateTimeOffset at)
    {
        if (PausedAt is not { } since || StoppedAt is not null)
            return;
        PausedDays += timetable.For(OrganisationId).Between(since, at);
        PausedAt = null;
        if (Hours > 0)
            DueAt += at - since;
        Reckon(timetable);
    }

    public void Stop(Timetable timetable, DateTimeOffset at)
    {
        if (StoppedAt is not null)
            return;
        var calendar = timetable.For(OrganisationId);
        if (PausedAt is { } since)
            PausedDays += calendar.Between(since, at);
        TakenDays = Math.Max(0, calendar.Between(StartedAt, at) - PausedDays);
        WasMet = (Hours > 0 || On is not null ? at <= DueAt : TakenDays <= Days) && !(at > ContactBy);
        (StoppedAt, PausedAt, RingsAt) = (at, null, null);
    }

    /// <summary>Reckons again, as the calendar now is. Answers whether the due instant moved.</summary>
    public bool Reckon(Timetable timetable)
    {
        var before = DueAt;
        var calendar = timetable.For(OrganisationId);
        (DueAt, Calendar) = (ClockTimes.Due(this, calendar), calendar.Fingerprint);
        RingsAt = IsRunning ? ClockTimes.Next(this, calendar) : null;
        return before != DueAt;
    }

    /// <summary>The next stage has been told.</summary>
    public void Rang(Timetable timetable)
    {
        Stage = Stage == ClockStage.Escalated ? Stage : Stage + 1;
        RingsAt = ClockTimes.Next(this, timetable.For(OrganisationId));
    }
}

/// <summary>What a clock is about.</summary>
internal sealed record ClockSubject(
    Guid SubmissionId,
    bool IsUrgent,
    Guid? ReferralId = null,
    Guid? ServiceId = null,
    Guid? OrganisationId = null,
    DateTimeOffset? ContactBy = null
)
{
    public static ClockSubject Of(Referral referral) =>
        new(
            referral.SubmissionId,
            referral.IsUrgent,
            referral.Id,
            referral.ServiceId,
            referral.OrganisationId,
            referral.ContactBy
        );
}
