using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals.Demo;

/// <summary>When things happen: busier as the partnership grows, in winter and early in the week, and in office hours.</summary>
internal static class DemoCalendar
{
    private const double PerDay = 2.35;
    private static readonly double[] ByWeekday = [0.02, 1.15, 1.2, 1.1, 1.05, 0.75, 0.03];
    private static readonly double[] ByMonth = [1.2, 1.15, 1.1, 0.95, 0.95, 0.9, 0.9, 0.75, 1.0, 1.1, 1.15, 0.85];

    /// <summary>How many checklists a day is good for, in fractions; 0 to 1 of the way through the history, it grows.</summary>
    public static double Checklists(DateOnly day, double progress, Random dice)
    {
        var holiday = BankHolidays.Includes(day, Division.EnglandAndWales) ? 0.02 : 1;
        var usual = PerDay * (0.55 + 0.9 * progress) * ByWeekday[(int)day.DayOfWeek] * ByMonth[day.Month - 1] * holiday;
        return usual * (0.4 + 1.2 * dice.NextDouble());
    }

    public static DateTimeOffset InOfficeHours(DateOnly day, Random dice) =>
        UkTime.InstantOf(day, new TimeOnly(9, 0).AddMinutes(dice.Next(0, 8 * 60)));

    /// <summary>A working moment so many working days after another, never before it.</summary>
    public static DateTimeOffset After(DateTimeOffset moment, int workingDays, Random dice)
    {
        var day = WorkingDays.Add(UkTime.DateOf(moment), workingDays, Division.EnglandAndWales);
        var at = InOfficeHours(day, dice);
        return at > moment ? at : moment.AddMinutes(dice.Next(4, 50));
    }

    /// <summary>A wait with a long tail: the middle case takes about the given number of working days.</summary>
    public static int Wait(double middle, Random dice)
    {
        var normal = Math.Sqrt(-2 * Math.Log(1 - dice.NextDouble())) * Math.Cos(2 * Math.PI * dice.NextDouble());
        return (int)Math.Round(middle * Math.Exp(0.7 * normal));
    }
}
