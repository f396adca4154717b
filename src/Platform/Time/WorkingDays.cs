namespace PlacePartners.Platform.Time;

/// <summary>
/// Working days: Monday to Friday less the bank holidays of a division. Outside the years that
/// <see cref="BankHolidays"/> covers only weekends are left out.
/// </summary>
public static class WorkingDays
{
    /// <summary>The most working days that <see cref="Add"/> goes, about 40 years.</summary>
    public const int Furthest = 10_000;

    /// <summary>Whether people are at work on this date.</summary>
    public static bool Includes(DateOnly date, Division division) =>
        date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !BankHolidays.Includes(date, division);

    /// <summary>The date itself if it is a working day, else the last one before it.</summary>
    public static DateOnly OnOrBefore(DateOnly date, Division division) => Seek(date, -1, division);

    /// <summary>The date itself if it is a working day, else the first one after it.</summary>
    public static DateOnly OnOrAfter(DateOnly date, Division division) => Seek(date, 1, division);

    /// <summary>The last working day before the date, never the date itself.</summary>
    public static DateOnly Before(DateOnly date, Division division) => Seek(date.AddDays(-1), -1, division);

    /// <summary>The first working day after the date, never the date itself.</summary>
    public static DateOnly After(DateOnly date, Division division) => Seek(date.AddDays(1), 1, division);

    /// <summary>
    /// The n-th working day after the date, which is day 0 whether or not it is a working day; the n-th before it when n is
    /// negative; the date itself when n is 0.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">n is beyond ±<see cref="Furthest"/>.</exception>
    public static DateOnly Add(DateOnly date, int days, Division division)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, Furthest);
        ArgumentOutOfRangeException.ThrowIfLessThan(days, -Furthest);

        for (var left = Math.Abs(days); left > 0; left--)
        {
            date = days > 0 ? After(date, division) : Before(date, division);
        }

        return date;
    }

    private static DateOnly Seek(DateOnly date, int step, Division division)
    {
        while (!Includes(date, division))
        {
            date = date.AddDays(step);
        }

        return date;
    }
}
