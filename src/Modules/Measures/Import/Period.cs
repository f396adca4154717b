using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace PlacePartners.Measures.Import;

internal enum PeriodKind
{
    Year,
    SplitYear,
    Quarter,
    Month,
}

/// <summary>The time that a figure is about.</summary>
/// <param name="Start">Its first day.</param>
/// <param name="End">Its last day, included.</param>
/// <param name="Label">How it is shown: "2019", "2019/20", "2019 Q1", "April 2016".</param>
/// <param name="Kind">A calendar year, a financial or academic year, a quarter of a calendar year, or a month.</param>
internal sealed partial record Period(DateOnly Start, DateOnly End, string Label, PeriodKind Kind)
{
    /// <summary>A financial year begins in April.</summary>
    public const int April = 4;

    /// <summary>An academic year begins in September.</summary>
    public const int September = 9;

    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    /// <summary>
    /// Reads a period as published files write it: 2019, 2019/20, 2019-20, 2019-2020, 2016-04-01 (the month that begins then),
    /// 2016-04, Apr 2016, 2019 Q1. Anything else is refused with a sentence.
    /// </summary>
    /// <param name="text">The cell.</param>
    /// <param name="splitYearBegins">The month with which 2019/20 begins: <see cref="April"/> or <see cref="September"/>.</param>
    /// <param name="expected">
    /// What the measure is collected for. It settles 2010-11, which is a month or a year and is refused without it.
    /// </param>
    /// <param name="period">The period, when it could be read.</param>
    /// <param name="problem">Why not, when it could not.</param>
    public static bool TryParse(
        string text,
        int splitYearBegins,
        PeriodKind? expected,
        [NotNullWhen(true)] out Period? period,
        [NotNullWhen(false)] out string? problem
    )
    {
        var cell = text.Replace('\u00A0', ' ').Replace('–', '-').Trim();
        var match = Forms().Match(cell);
        (period, problem) = match.Success ? Read(match, splitYearBegins, expected) : (null, null);
        if (period is null)
        {
            problem ??=
                $"“{(cell.Length <= 40 ? cell : cell[..40] + "…")}” is not a period. Write 2019, 2019/20, 2019 Q1, 2016-04 or Apr 2016.";
        }

        return period is not null;
    }

    private static (Period? Period, string? Problem) Read(Match match, int splitYearBegins, PeriodKind? expected)
    {
        var year = Number("year");
        if (year is < FirstYear or > LastYear)
        {
            return (null, $"The year {year} is outside {FirstYear} to {LastYear}.");
        }

        if (match.Groups["quarter"].Success)
        {
            return (QuarterOf(year, Number("quarter")), null);
        }

        if (match.Groups["name"].Success)
        {
            return (MonthOf(year, MonthNamed(match.Groups["name"].Value)), null);
        }

        if (match.Groups["day"].Success)
        {
            return Day(year, Number("month"), Number("day"));
        }

        return match.Groups["second"].Success
            ? TwoNumbers(match, year, splitYearBegins, expected)
            : (YearOf(year), null);

        int Number(string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
    }

    private static (Period?, string?) Day(int year, int month, int day) =>
        (month, day) switch
        {
            (< 1 or > 12, _) => (null, $"There is no month {month}."),
            (_, 1) => (MonthOf(year, month), null),
            _ => (null, "A date must be the first day of a month."),
        };

    private static (Period?, string?) TwoNumbers(Match match, int year, int splitYearBegins, PeriodKind? expected)
    {
        var second = match.Groups["second"].Value;
        var number = int.Parse(second, CultureInfo.InvariantCulture);
        var isNextYear = number == (second.Length == 4 ? year + 1 : (year + 1) % 100);
        var isMonth = second.Length == 2 && number is >= 1 and <= 12 && match.Groups["sign"].Value == "-";

        return (isNextYear, isMonth, expected) switch
        {
            (true, true, PeriodKind.Month) => (MonthOf(year, number), null),
            (true, true, null or PeriodKind.Quarter) => (
                null,
                $"“{match.Value}” may be a month or a year. Write {SplitLabel(year)} or {MonthOf(year, number).Label}."
            ),
            (true, _, _) => (SplitYearOf(year, splitYearBegins), null),
            (_, true, _) => (MonthOf(year, number), null),
            _ => (null, $"“{match.Value}” is not one year: the second year must follow the first."),
        };
    }

    private static Period YearOf(int year) =>
        new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), $"{year}", PeriodKind.Year);

    private static Period SplitYearOf(int year, int begins)
    {
        var start = new DateOnly(year, begins, 1);
        return new Period(start, start.AddYears(1).AddDays(-1), SplitLabel(year), PeriodKind.SplitYear);
    }

    private static Period QuarterOf(int year, int quarter)
    {
        var start = new DateOnly(year, quarter * 3 - 2, 1);
        return new Period(start, start.AddMonths(3).AddDays(-1), $"{year} Q{quarter}", PeriodKind.Quarter);
    }

    private static Period MonthOf(int year, int month)
    {
        var start = new DateOnly(year, month, 1);
        return new Period(
            start,
            start.AddMonths(1).AddDays(-1),
            start.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
            PeriodKind.Month
        );
    }

    private static string SplitLabel(int year) => $"{year}/{(year + 1) % 100:00}";

    private static int MonthNamed(string name) =>
        1
        + Array.FindIndex(
            CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames,
            month => name.StartsWith(month, StringComparison.OrdinalIgnoreCase)
        );

    [GeneratedRegex(
        @"\A(?:(?<year>[0-9]{4})(?:\s?Q(?<quarter>[1-4])|-(?<month>[0-9]{2})-(?<day>[0-9]{2})|(?<sign>[-/])(?<second>[0-9]{4}|[0-9]{2}))?"
            + @"|(?<name>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\s(?<year>[0-9]{4}))\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Forms();
}
