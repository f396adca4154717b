using System.Security.Cryptography;
using System.Text;

namespace PlacePartners.Platform.Time;

/// <summary>
/// Working days of somebody in particular: those of a division, less the days on which they are closed. Time is promised
/// until 17:00, Europe/London.
/// </summary>
/// <param name="Division">Whose bank holidays are free.</param>
/// <param name="Closed">Further days without work.</param>
public sealed record WorkingCalendar(Division Division, IReadOnlySet<DateOnly> Closed)
{
    /// <summary>When a working day ends for what comes in, and when what is due that day is due.</summary>
    public static readonly TimeOnly DayEnds = new(17, 0);

    /// <summary>When people are reminded on the morning of a day.</summary>
    public static readonly TimeOnly DayBegins = new(9, 0);

    /// <summary>Whether people are at work on this date.</summary>
    public bool Includes(DateOnly date) => WorkingDays.Includes(date, Division) && !Closed.Contains(date);

    /// <summary>
    /// The day from which days are counted: the day of the instant if it is a working day and before 17:00, else the next
    /// working day.
    /// </summary>
    public DateOnly DayZero(DateTimeOffset instant)
    {
        var local = UkTime.Local(instant);
        var date = DateOnly.FromDateTime(local.DateTime);
        return Includes(date) && TimeOnly.FromDateTime(local.DateTime) < DayEnds ? date : After(date);
    }

    /// <summary>The n-th working day after a date; the date itself when n is 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">n is negative or beyond <see cref="WorkingDays.Furthest"/>.</exception>
    public DateOnly Add(DateOnly date, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, WorkingDays.Furthest);
        for (var left = days; left > 0; left--)
            date = After(date);
        return date;
    }

    /// <summary>17:00 on the n-th working day after the day zero of an instant.</summary>
    public DateTimeOffset Due(DateTimeOffset from, int days) => UkTime.InstantOf(Add(DayZero(from), days), DayEnds);

    /// <summary>How many working days lie between two instants: 0 when both count for the same day. Never negative.</summary>
    public int Between(DateTimeOffset from, DateTimeOffset to)
    {
        var (day, last) = (DayZero(from), DayZero(to));
        var days = 0;
        while (day < last)
        {
            day = After(day);
            days++;
        }
        return days;
    }

    /// <summary>A short mark that differs as soon as a bank holiday of the list or a closed day does.</summary>
    public string Fingerprint
    {
        get
        {
            var free = Enumerable
                .Range(0, new DateOnly(BankHolidays.LastYear, 12, 31).DayNumber - First.DayNumber)
                .Select(First.AddDays)
                .Where(date => BankHolidays.Includes(date, Division))
                .Concat(Closed)
                .Order()
                .Select(date => date.DayNumber);
            var hash = SHA256.HashData(Encoding.ASCII.GetBytes($"{Division}:{string.Join(',', free)}"));
            return Convert.ToHexStringLower(hash.AsSpan(0, 6));
        }
    }

    private static DateOnly First => new(BankHolidays.FirstYear, 1, 1);

    private DateOnly After(DateOnly date)
    {
        do date = date.AddDays(1);
        while (!Includes(date));
        return date;
    }
}
