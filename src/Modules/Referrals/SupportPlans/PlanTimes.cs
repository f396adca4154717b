using PlacePartners.Platform.Data;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>When plans are reviewed here. While nobody has changed it, after three months, with a reminder 14 days before.</summary>
internal sealed class PlanTimes : TenantOwned, IVersioned
{
    public const int DefaultMonths = 3;
    public const int DefaultDays = 14;

    public int ReviewMonths { get; private set; } = DefaultMonths;

    /// <summary>Days before the review on which the lead worker is reminded.</summary>
    public int ReminderDays { get; private set; } = DefaultDays;

    public int Version { get; private set; }

    public void Set(int months, int days) => (ReviewMonths, ReminderDays) = (months, days);

    /// <summary>The day of the next review: a working day.</summary>
    public DateOnly NextReview(DateOnly from, WorkingCalendar calendar)
    {
        var day = from.AddMonths(ReviewMonths);
        return calendar.Includes(day) ? day : calendar.Add(day, 1);
    }
}
