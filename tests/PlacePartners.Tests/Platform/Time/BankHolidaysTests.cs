using System.Globalization;
using PlacePartners.Platform.Time;

namespace PlacePartners.Tests.Platform.Time;

public class BankHolidaysTests
{
    [Theory]
    [InlineData(Division.EnglandAndWales, 83)]
    [InlineData(Division.Scotland, 94)]
    [InlineData(Division.NorthernIreland, 103)]
    public void The_list_holds_every_published_day(Division division, int days) =>
        DaysOf(BankHolidays.FirstYear, BankHolidays.LastYear)
            .Count(date => BankHolidays.Includes(date, division))
            .ShouldBe(days);

    [Theory]
    [InlineData("2026-04-06", true, false, true)]
    [InlineData("2026-06-15", false, true, false)]
    [InlineData("2026-07-13", false, false, true)]
    [InlineData("2026-12-28", true, true, true)]
    [InlineData("2026-12-26", false, false, false)]
    public void Each_division_has_its_own_days(string day, bool england, bool scotland, bool northernIreland)
    {
        var date = DateOnly.Parse(day, CultureInfo.InvariantCulture);

        bool[] found = [.. Enum.GetValues<Division>().Select(division => BankHolidays.Includes(date, division))];

        found.ShouldBe([england, scotland, northernIreland]);
    }

    [Fact]
    public void A_bank_holiday_has_its_published_name()
    {
        BankHolidays.NameOf(new DateOnly(2026, 4, 6), Division.EnglandAndWales).ShouldBe("Easter Monday");
        BankHolidays.NameOf(new DateOnly(2026, 4, 7), Division.EnglandAndWales).ShouldBeNull();
    }

    [Fact]
    public void Every_division_has_a_list_for_each_year() =>
        (
            from division in Enum.GetValues<Division>()
            from year in Enumerable.Range(BankHolidays.FirstYear, BankHolidays.LastYear - BankHolidays.FirstYear + 1)
            where DaysOf(year, year).Count(date => BankHolidays.Includes(date, division)) < 8
            select (division, year)
        ).ShouldBeEmpty();

    [Fact]
    public void Beyond_the_list_no_day_is_known()
    {
        var christmas = new DateOnly(2029, 12, 25);

        BankHolidays.Covers(christmas).ShouldBeFalse();
        BankHolidays.Covers(christmas.AddYears(-1)).ShouldBeTrue();
        BankHolidays.Includes(christmas, Division.Scotland).ShouldBeFalse();
    }

    private static IEnumerable<DateOnly> DaysOf(int firstYear, int lastYear)
    {
        for (var date = new DateOnly(firstYear, 1, 1); date.Year <= lastYear; date = date.AddDays(1))
        {
            yield return date;
        }
    }
}
