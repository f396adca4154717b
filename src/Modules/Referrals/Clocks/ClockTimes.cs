using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>When a clock is due, and when somebody is told: a reminder, the day itself, the hub, the end.</summary>
internal static class ClockTimes
{
    /// <summary>Working days after the due day on which the hub steps in when a receiver has not answered.</summary>
    private const int Grace = 2;

    /// <summary>What it was given, or the deadline of a rule where that is sooner.</summary>
    public static DateTimeOffset Due(Clock clock, WorkingCalendar calendar)
    {
        var given = Given(clock, calendar);
        return clock.ContactBy < given ? clock.ContactBy.Value : given;
    }

    private static DateTimeOffset Given(Clock clock, WorkingCalendar calendar) =>
        clock.On is { } agreed ? UkTime.InstantOf(agreed, WorkingCalendar.DayEnds)
        // Real hours know no calendar: what was set when it began moves by the time that it stood, and by nothing else.
        : clock.Hours > 0 ? clock.DueAt
        : calendar.Due(clock.StartedAt, clock.Days + clock.PausedDays);

    /// <summary>The instant of the stage that comes after the one it has reached; null when there is none.</summary>
    public static DateTimeOffset? Next(Clock clock, WorkingCalendar calendar) =>
        clock.Stage switch
        {
            ClockStage.Running => Reminder(clock, calendar),
            ClockStage.Reminded => clock.DueAt,
            // A deadline leaves no days of grace.
            ClockStage.Due when clock.ContactBy == clock.DueAt => clock.DueAt,
            ClockStage.Due when clock.Kind == ClockKind.Respond => After(clock, calendar, clock.IsUrgent ? 1 : Grace),
            ClockStage.Due => clock.DueAt,
            // As long again as it had, and the receiver has not answered at all.
            _ when clock.Kind == ClockKind.Respond => After(clock, calendar, Math.Max(Grace + 1, clock.Days)),
            _ => null,
        };

    private static DateTimeOffset Reminder(Clock clock, WorkingCalendar calendar)
    {
        var share = ClockDefault.Of(clock.Kind).RemindAfter;
        if (clock.ContactBy == clock.DueAt)
            return clock.StartedAt + ((clock.DueAt - clock.StartedAt) * share);
        if (clock.Hours > 0)
            return clock.DueAt.AddHours(-clock.Hours * (1 - share));
        if (clock.On is not null)
            return clock.StartedAt + ((clock.DueAt - clock.StartedAt) * share);
        var days = (int)Math.Ceiling(clock.Days * share) + clock.PausedDays;
        var morning = UkTime.InstantOf(
            calendar.Add(calendar.DayZero(clock.StartedAt), days),
            WorkingCalendar.DayBegins
        );
        return morning < clock.DueAt ? morning : clock.DueAt;
    }

    private static DateTimeOffset After(Clock clock, WorkingCalendar calendar, int days) =>
        UkTime.InstantOf(calendar.Add(UkTime.DateOf(clock.DueAt), days), WorkingCalendar.DayEnds);
}
