using PlacePartners.Platform.Time;

namespace PlacePartners.Tests.Platform.Time;

public class WorkingDaysTests
{
    private const Division England = Division.EnglandAndWales;
    private static readonly DateOnly MaundyThursday = new(2026, 4, 2);
    private static readonly DateOnly EasterMonday = new(2026, 4, 6);

    [Fact]
    public void Easter_is_stepped_over_in_both_directions()
    {
        WorkingDays.OnOrBefore(EasterMonday, England).ShouldBe(MaundyThursday);
        WorkingDays.OnOrAfter(MaundyThursday.AddDays(1), England).ShouldBe(EasterMonday.AddDays(1));
        WorkingDays.After(MaundyThursday, England).ShouldBe(EasterMonday.AddDays(1));
        WorkingDays.Before(EasterMonday.AddDays(1), England).ShouldBe(MaundyThursday);
    }

    [Fact]
    public void A_working_day_stays_where_it_is()
    {
        WorkingDays.OnOrBefore(MaundyThursday, England).ShouldBe(MaundyThursday);
        WorkingDays.OnOrAfter(MaundyThursday, England).ShouldBe(MaundyThursday);
    }

    [Fact]
    public void The_divisions_count_differently()
    {
        WorkingDays.Add(MaundyThursday, 2, England).ShouldBe(new DateOnly(2026, 4, 8));
        WorkingDays.Add(MaundyThursday, 2, Division.Scotland).ShouldBe(new DateOnly(2026, 4, 7));
    }

    [Fact]
    public void Five_working_days_from_a_Saturday_end_on_the_Friday() =>
        WorkingDays.Add(new DateOnly(2026, 9, 5), 5, England).ShouldBe(new DateOnly(2026, 9, 11));

    [Fact]
    public void Beyond_the_list_only_weekends_are_free()
    {
        WorkingDays.Includes(new DateOnly(2030, 12, 25), England).ShouldBeTrue();
        WorkingDays.Includes(new DateOnly(2030, 12, 28), England).ShouldBeFalse();
    }

    [Theory]
    [InlineData(WorkingDays.Furthest + 1)]
    [InlineData(-WorkingDays.Furthest - 1)]
    [InlineData(int.MinValue)]
    public void More_than_forty_years_are_refused(int days) =>
        Should.Throw<ArgumentOutOfRangeException>(() => WorkingDays.Add(EasterMonday, days, England));

    [Fact]
    public void Adding_passes_as_many_working_days_as_it_was_told()
    {
        var random = new Random(20261123);

        for (var round = 0; round < 2000; round++)
        {
            var from = new DateOnly(2019, 1, 1).AddDays(random.Next(3600));
            var days = random.Next(-60, 61);
            var division = (Division)random.Next(3);

            var to = WorkingDays.Add(from, days, division);

            var (first, last) = days < 0 ? (to, from.AddDays(-1)) : (from.AddDays(1), to);
            Enumerable
                .Range(first.DayNumber, last.DayNumber - first.DayNumber + 1)
                .Count(day => WorkingDays.Includes(DateOnly.FromDayNumber(day), division))
                .ShouldBe(Math.Abs(days), $"{from:O} {days} {division}");
        }
    }
}
