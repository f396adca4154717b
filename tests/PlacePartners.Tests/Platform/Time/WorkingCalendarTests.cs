using PlacePartners.Platform.Time;

namespace PlacePartners.Tests.Platform.Time;

public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar England = new(Division.EnglandAndWales, new HashSet<DateOnly>());

    [Theory]
    [InlineData("2026-11-23T09:30", "2026-11-23")]
    [InlineData("2026-11-23T16:59", "2026-11-23")]
    [InlineData("2026-11-23T17:00", "2026-11-24")]
    [InlineData("2026-11-27T17:30", "2026-11-30")]
    [InlineData("2026-11-28T10:00", "2026-11-30")]
    [InlineData("2026-12-25T10:00", "2026-12-29")]
    public void What_comes_after_five_or_on_a_free_day_counts_for_the_next_working_day(string at, string zero) =>
        England.DayZero(London(at)).ShouldBe(DateOnly.Parse(zero));

    [Theory]
    [InlineData(Division.EnglandAndWales, "2026-12-24T09:30", 4, "2027-01-04T17:00")]
    [InlineData(Division.Scotland, "2026-12-31T09:30", 1, "2027-01-05T17:00")]
    [InlineData(Division.EnglandAndWales, "2026-12-31T09:30", 1, "2027-01-04T17:00")]
    [InlineData(Division.NorthernIreland, "2026-03-16T09:30", 1, "2026-03-18T17:00")]
    [InlineData(Division.EnglandAndWales, "2026-03-16T09:30", 1, "2026-03-17T17:00")]
    // The clocks go forward on 29 March 2026: 17:00 is then an hour earlier in UTC.
    [InlineData(Division.EnglandAndWales, "2026-03-27T09:30", 1, "2026-03-30T17:00")]
    public void Days_are_those_of_the_division(Division division, string from, int days, string due) =>
        (England with { Division = division }).Due(London(from), days).ShouldBe(London(due));

    [Fact]
    public void A_closed_day_moves_what_is_due_and_the_mark_of_the_calendar()
    {
        var closed = England with { Closed = new HashSet<DateOnly> { new(2026, 11, 25) } };

        closed.Due(London("2026-11-23T09:30"), 3).ShouldBe(London("2026-11-27T17:00"));
        closed.Includes(new DateOnly(2026, 11, 25)).ShouldBeFalse();
        closed.Fingerprint.ShouldNotBe(England.Fingerprint);
        closed.Fingerprint.ShouldBe(
            (England with { Closed = new HashSet<DateOnly> { new(2026, 11, 25) } }).Fingerprint
        );
        (England with { Division = Division.Scotland }).Fingerprint.ShouldNotBe(England.Fingerprint);
    }

    [Theory]
    [InlineData("2026-11-23T09:30", "2026-11-23T16:00", 0)]
    [InlineData("2026-11-23T09:30", "2026-11-23T18:00", 1)]
    [InlineData("2026-11-27T09:30", "2026-11-30T09:30", 1)]
    [InlineData("2026-11-30T09:30", "2026-11-23T09:30", 0)]
    public void Days_between_are_working_days(string from, string to, int days) =>
        England.Between(London(from), London(to)).ShouldBe(days);

    private static DateTimeOffset London(string local)
    {
        var at = DateTime.Parse(local);
        return UkTime.InstantOf(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at));
    }
}
