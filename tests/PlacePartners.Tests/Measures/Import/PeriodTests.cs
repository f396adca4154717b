using System.Globalization;
using PlacePartners.Measures.Import;

namespace PlacePartners.Tests.Measures.Import;

public class PeriodTests
{
    [Theory]
    [InlineData("2019", "2019-01-01", "2019-12-31", "2019", nameof(PeriodKind.Year))]
    [InlineData("2019/20", "2019-04-01", "2020-03-31", "2019/20", nameof(PeriodKind.SplitYear))]
    [InlineData("2019-20", "2019-04-01", "2020-03-31", "2019/20", nameof(PeriodKind.SplitYear))]
    [InlineData("2019–20", "2019-04-01", "2020-03-31", "2019/20", nameof(PeriodKind.SplitYear))]
    [InlineData("2019-2020", "2019-04-01", "2020-03-31", "2019/20", nameof(PeriodKind.SplitYear))]
    [InlineData("1999/00", "1999-04-01", "2000-03-31", "1999/00", nameof(PeriodKind.SplitYear))]
    [InlineData("2010/11", "2010-04-01", "2011-03-31", "2010/11", nameof(PeriodKind.SplitYear))]
    [InlineData("2016-04-01", "2016-04-01", "2016-04-30", "April 2016", nameof(PeriodKind.Month))]
    [InlineData("2016-04", "2016-04-01", "2016-04-30", "April 2016", nameof(PeriodKind.Month))]
    [InlineData("2016-02", "2016-02-01", "2016-02-29", "February 2016", nameof(PeriodKind.Month))]
    [InlineData("Apr 2016", "2016-04-01", "2016-04-30", "April 2016", nameof(PeriodKind.Month))]
    [InlineData(" sept 2016 ", "2016-09-01", "2016-09-30", "September 2016", nameof(PeriodKind.Month))]
    [InlineData("December 2016", "2016-12-01", "2016-12-31", "December 2016", nameof(PeriodKind.Month))]
    [InlineData("2019 Q1", "2019-01-01", "2019-03-31", "2019 Q1", nameof(PeriodKind.Quarter))]
    [InlineData("2019Q4", "2019-10-01", "2019-12-31", "2019 Q4", nameof(PeriodKind.Quarter))]
    public void A_period_is_read_as_it_is_published(string text, string start, string end, string label, string kind)
    {
        Period.TryParse(text, Period.April, null, out var period, out var problem).ShouldBeTrue(problem);

        period.ShouldBe(new Period(Date(start), Date(end), label, Enum.Parse<PeriodKind>(kind)));
    }

    [Fact]
    public void An_academic_year_begins_in_September()
    {
        Period.TryParse("2019/20", Period.September, null, out var period, out _).ShouldBeTrue();

        period!.Start.ShouldBe(new DateOnly(2019, 9, 1));
        period.End.ShouldBe(new DateOnly(2020, 8, 31));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(nameof(PeriodKind.Month), "November 2010")]
    [InlineData(nameof(PeriodKind.SplitYear), "2010/11")]
    public void What_may_be_a_month_or_a_year_is_settled_by_the_measure_only(string? expected, string? label)
    {
        Period.TryParse(
            "2010-11",
            Period.April,
            expected is null ? null : Enum.Parse<PeriodKind>(expected),
            out var period,
            out var problem
        );

        period?.Label.ShouldBe(label);
        problem.ShouldBe(label is null ? "“2010-11” may be a month or a year. Write 2010/11 or November 2010." : null);
    }

    [Theory]
    [InlineData("", "is not a period")]
    [InlineData("last year", "is not a period")]
    [InlineData("19/20", "is not a period")]
    [InlineData("01/04/2016", "is not a period")]
    [InlineData("2019 Q5", "is not a period")]
    [InlineData("20190", "is not a period")]
    [InlineData("٢٠١٩", "is not a period")]
    [InlineData("2019\n", null)]
    [InlineData("2018-2020", "is not one year")]
    [InlineData("2019/21", "is not one year")]
    [InlineData("2019/04", "is not one year")]
    [InlineData("2019-13", "is not one year")]
    [InlineData("2016-13-01", "There is no month 13.")]
    [InlineData("2016-04-15", "A date must be the first day of a month.")]
    [InlineData("1066", "The year 1066 is outside 1900 to 2100.")]
    [InlineData("9999/00", "is outside 1900 to 2100")]
    public void Anything_else_is_refused_with_a_sentence(string text, string? sentence)
    {
        Period.TryParse(text, Period.April, null, out var period, out var problem).ShouldBe(sentence is null);

        (period is null).ShouldBe(sentence is not null);
        (problem ?? "").ShouldContain(sentence ?? "");
    }

    [Fact]
    public void Periods_of_a_kind_follow_one_another_without_a_gap()
    {
        string[][] series =
        [
            [.. Enumerable.Range(1990, 40).Select(year => $"{year}")],
            [.. Enumerable.Range(1990, 40).Select(year => $"{year}/{(year + 1) % 100:00}")],
            [.. Enumerable.Range(0, 80).Select(quarter => $"{1990 + quarter / 4} Q{quarter % 4 + 1}")],
            [.. Enumerable.Range(0, 240).Select(month => $"{1990 + month / 12}-{month % 12 + 1:00}-01")],
        ];

        foreach (var texts in series)
        {
            List<Period> periods =
            [
                .. texts.Select(text =>
                    Period.TryParse(text, Period.April, null, out var period, out _)
                        ? period
                        : throw new FormatException(text)
                ),
            ];

            periods
                .Skip(1)
                .Select(period => period.Start)
                .ShouldBe(periods.SkipLast(1).Select(period => period.End.AddDays(1)));
        }
    }

    private static DateOnly Date(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);
}
