using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>By when a person must have heard from the service, from the sending on. The strictest stands first.</summary>
public enum Deadline
{
    /// <summary>Four real hours, night and weekend included. The hub rings the service at once.</summary>
    FourHours,

    /// <summary>The end of that day.</summary>
    SameDay,

    /// <summary>17:00 of the seventh day after it, weekends counted.</summary>
    SevenDays,

    /// <summary>17:00 of the day a month after it.</summary>
    OneMonth,
}

internal static class Deadlines
{
    // Midnight is a time of the next day, and would be read as that.
    private static readonly TimeOnly LastSecond = new(23, 59, 59);

    extension(Deadline deadline)
    {
        public bool IsUrgent => deadline is Deadline.FourHours or Deadline.SameDay;

        /// <summary>
        /// The last instant of it for what is sent at an instant. Days are those of London. Nothing moves it: neither closed
        /// days nor a question nor a waiting list.
        /// </summary>
        public DateTimeOffset From(DateTimeOffset sentAt)
        {
            var day = UkTime.DateOf(sentAt);
            return deadline switch
            {
                Deadline.FourHours => sentAt.AddHours(4),
                Deadline.SameDay => UkTime.InstantOf(day, LastSecond),
                Deadline.SevenDays => UkTime.InstantOf(day.AddDays(7), WorkingCalendar.DayEnds),
                _ => UkTime.InstantOf(day.AddMonths(1), WorkingCalendar.DayEnds),
            };
        }
    }
}

/// <summary>For these answers a need has a deadline.</summary>
internal sealed class DeadlineRule
{
    public Deadline Deadline { get; init; }

    /// <summary>What must have been answered. Whoever does not know, or was not asked, has answered neither yes nor no.</summary>
    public List<RouteCondition> Conditions { get; init; } = [];

    /// <summary>There must be nothing at all for today.</summary>
    public bool IsForNoneToday { get; init; }

    /// <summary>The strictest of those that hold; null where none does.</summary>
    public static DeadlineRule? Strictest(
        IEnumerable<DeadlineRule> rules,
        OpenNeed need,
        IReadOnlyCollection<Answer> answers
    ) => rules.Where(rule => rule.Holds(need, answers)).MinBy(rule => rule.Deadline);

    public DeadlineRule Copy() =>
        new()
        {
            Deadline = Deadline,
            Conditions = [.. Conditions.Select(condition => condition.Copy())],
            IsForNoneToday = IsForNoneToday,
        };

    public bool IsSame(DeadlineRule other) =>
        (Deadline, IsForNoneToday) == (other.Deadline, other.IsForNoneToday)
        && Conditions.Count == other.Conditions.Count
        && Conditions.Zip(other.Conditions).All(pair => pair.First.IsSame(pair.Second));

    private bool Holds(OpenNeed need, IReadOnlyCollection<Answer> answers) =>
        Conditions.TrueForAll(condition =>
            answers.Any(answer => answer.QuestionId == condition.QuestionId && answer.Reply == condition.Wants)
        )
        && (!IsForNoneToday || answers.Any(answer => need.QuestionIds.Contains(answer.QuestionId) && answer.NoneToday));
}

/// <summary>A deadline of a need, and for whom.</summary>
/// <param name="Conditions">What must all have been answered; none for everybody who has the need.</param>
/// <param name="IsForNoneToday">There must be nothing at all for today.</param>
public sealed record DeadlineShown(Deadline Deadline, IReadOnlyList<ConditionShown> Conditions, bool IsForNoneToday)
{
    internal static IReadOnlyList<DeadlineShown> Of(IEnumerable<DeadlineRule> rules) =>
        [
            .. rules.Select(rule => new DeadlineShown(
                rule.Deadline,
                ConditionShown.Of(rule.Conditions),
                rule.IsForNoneToday
            )),
        ];
}
