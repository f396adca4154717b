using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using PlacePartners.Measures.Import;

namespace PlacePartners.Measures.Definitions;

/// <summary>How often a measure has a figure, and when its year begins.</summary>
public enum Frequency
{
    Monthly,
    Quarterly,
    CalendarYear,
    FinancialYear,
    AcademicYear,
}

/// <summary>The periods of a frequency.</summary>
internal static class Periods
{
    extension(Frequency frequency)
    {
        /// <summary>The period that a day lies in.</summary>
        public Period Containing(DateOnly day)
        {
            var year = day.Month >= frequency.Begins ? day.Year : day.Year - 1;
            var text = frequency switch
            {
                Frequency.Monthly => day.ToString("yyyy-MM-01", CultureInfo.InvariantCulture),
                Frequency.Quarterly => $"{day.Year} Q{(day.Month + 2) / 3}",
                Frequency.CalendarYear => $"{day.Year}",
                _ => $"{year}/{(year + 1) % 100:00}",
            };
            return frequency.TryParse(text, out var period, out var problem)
                ? period
                : throw new ArgumentOutOfRangeException(nameof(day), problem);
        }

        /// <summary>The last period that is wholly over before a day.</summary>
        public Period LastBefore(DateOnly day) => frequency.Containing(frequency.Containing(day).Start.AddDays(-1));

        /// <summary>Reads a period; refused when it is not one of this frequency.</summary>
        public bool TryParse(
            string text,
            [NotNullWhen(true)] out Period? period,
            [NotNullWhen(false)] out string? problem
        )
        {
            if (
                Period.TryParse(text, frequency.Begins, frequency.Kind, out period, out problem)
                && period.Kind != frequency.Kind
            )
            {
                problem = $"“{text.Trim()}” does not fit: {frequency.Example}";
                period = null;
            }

            return period is not null;
        }

        private int Begins =>
            frequency == Frequency.AcademicYear ? Period.September
            : frequency == Frequency.FinancialYear ? Period.April
            : 1;

        private PeriodKind Kind =>
            frequency switch
            {
                Frequency.Monthly => PeriodKind.Month,
                Frequency.Quarterly => PeriodKind.Quarter,
                Frequency.CalendarYear => PeriodKind.Year,
                _ => PeriodKind.SplitYear,
            };

        private string Example =>
            frequency switch
            {
                Frequency.Monthly => "this measure is monthly, such as 2016-04 or Apr 2016.",
                Frequency.Quarterly => "this measure is quarterly, such as 2019 Q1.",
                Frequency.CalendarYear => "this measure is for calendar years, such as 2019.",
                Frequency.FinancialYear => "this measure is for financial years, such as 2019/20.",
                _ => "this measure is for school years, such as 2019/20.",
            };
    }
}
