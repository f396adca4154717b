using PlacePartners.Platform.Time;

namespace PlacePartners.Plans;

internal enum ReminderKind
{
    Before,
    Due,
    Overdue,
}

/// <summary>One message to the owner of a milestone.</summary>
/// <param name="SendOn">The working day on which it goes out.</param>
/// <param name="Kind">Whether it comes before the due date, for it, or after it.</param>
/// <param name="OffsetDays">
/// Which reminder it is: 30, 14, 7, 1 or 0 days before the due date, or -7, -14, … after it. The day it goes out may differ,
/// because it moves off weekends and bank holidays. With the due date it identifies the reminder.
/// </param>
/// <param name="SendAt">08:00 in the United Kingdom on that day, in UTC.</param>
internal sealed record Reminder(DateOnly SendOn, ReminderKind Kind, int OffsetDays, DateTimeOffset SendAt);

/// <summary>When the owner of a milestone is reminded of it.</summary>
/// <remarks>
/// Before and on the due date: 30, 14, 7, 1 and 0 days ahead, each moved back to the previous working day; where two fall on
/// one day, the one nearest to the due date is sent. After it: every 7 days without end, each moved forward to the next
/// working day. Whatever would have gone out at or before the moment the due date was set is dropped.
/// </remarks>
internal static class ReminderSchedule
{
    private const int OverdueEveryDays = 7;
    private static readonly TimeOnly SendTime = new(8, 0);
    private static readonly int[] DaysBefore = [30, 14, 7, 1, 0];

    /// <summary>
    /// All reminders in the order of sending. There is no last one: take what is needed.
    /// </summary>
    /// <param name="dueOn">The day the milestone is due; it need not be a working day.</param>
    /// <param name="division">Whose bank holidays count.</param>
    /// <param name="armedAt">When this due date was set.</param>
    public static IEnumerable<Reminder> All(DateOnly dueOn, Division division, DateTimeOffset armedAt) =>
        UpToDue(dueOn, division).Concat(Overdue(dueOn, division)).Where(reminder => reminder.SendAt > armedAt);

    /// <summary>
    /// The reminders to send in the time after <paramref name="from"/>, up to and including <paramref name="to"/>, so that
    /// a job which passes on its last <paramref name="to"/> as the next <paramref name="from"/> meets each reminder once.
    /// </summary>
    public static IReadOnlyList<Reminder> DueWithin(
        DateTimeOffset from,
        DateTimeOffset to,
        DateOnly dueOn,
        Division division,
        DateTimeOffset armedAt
    ) =>
        [
            .. All(dueOn, division, armedAt)
                .SkipWhile(reminder => reminder.SendAt <= from)
                .TakeWhile(reminder => reminder.SendAt <= to),
        ];

    private static IEnumerable<Reminder> UpToDue(DateOnly dueOn, Division division) =>
        DaysBefore
            .Select(days => (SendOn: WorkingDays.OnOrBefore(dueOn.AddDays(-days), division), Days: days))
            .GroupBy(send => send.SendOn, (day, sends) => (SendOn: day, Days: sends.Min(send => send.Days)))
            .Select(send => On(send.SendOn, send.Days == 0 ? ReminderKind.Due : ReminderKind.Before, send.Days));

    private static IEnumerable<Reminder> Overdue(DateOnly dueOn, Division division)
    {
        for (var days = OverdueEveryDays; ; days += OverdueEveryDays)
        {
            yield return On(WorkingDays.OnOrAfter(dueOn.AddDays(days), division), ReminderKind.Overdue, -days);
        }
    }

    private static Reminder On(DateOnly day, ReminderKind kind, int offsetDays) =>
        new(day, kind, offsetDays, UkTime.InstantOf(day, SendTime));
}
