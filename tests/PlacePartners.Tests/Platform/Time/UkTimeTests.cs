using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using PlacePartners.Platform.Time;

namespace PlacePartners.Tests.Platform.Time;

public class UkTimeTests
{
    public static TheoryData<string, string> ClockTimes =>
        [
            .. VectorFile
                .Json("calendar/dst-vectors.json")
                .GetProperty("local_to_utc")
                .EnumerateArray()
                .Select(row => (row.GetProperty("local").GetString()!, row.GetProperty("utc_first").GetString()!)),
        ];

    [Theory, MemberData(nameof(ClockTimes))]
    public void A_clock_time_means_the_instant_of_the_vectors(string local, string utc)
    {
        var clock = DateTime.Parse(local, CultureInfo.InvariantCulture);

        var instant = UkTime.InstantOf(DateOnly.FromDateTime(clock), TimeOnly.FromDateTime(clock));

        instant.ShouldBe(DateTimeOffset.Parse(utc, CultureInfo.InvariantCulture));
        instant.Offset.ShouldBe(TimeSpan.Zero);
    }

    [Theory]
    [InlineData("2026-06-30T22:59:59Z", "2026-06-30")]
    [InlineData("2026-06-30T23:00:00Z", "2026-07-01")]
    [InlineData("2026-12-31T23:59:59Z", "2026-12-31")]
    [InlineData("2026-07-01T00:30:00+02:00", "2026-06-30")]
    public void The_date_is_the_one_on_the_wall_in_the_United_Kingdom(string instant, string date) =>
        UkTime
            .DateOf(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture))
            .ShouldBe(DateOnly.Parse(date, CultureInfo.InvariantCulture));

    [Fact]
    public void Today_begins_at_local_midnight()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 6, 30, 23, 30, 0, TimeSpan.Zero));

        UkTime.Today(clock).ShouldBe(new DateOnly(2026, 7, 1));
    }

    [Theory]
    [InlineData("2026-11-20T09:30:00Z", "20 November 2026 at 9:30 am")]
    [InlineData("2026-07-03T11:05:00Z", "3 July 2026 at 12:05 pm")]
    [InlineData("2026-07-02T23:00:00Z", "3 July 2026 at 12:00 am")]
    [InlineData("2026-01-09T17:45:59Z", "9 January 2026 at 5:45 pm")]
    public void An_instant_is_written_in_full(string instant, string text) =>
        UkTime.Format(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture)).ShouldBe(text);

    [Fact]
    public void A_date_is_written_in_full() => UkTime.Format(new DateOnly(2026, 11, 20)).ShouldBe("20 November 2026");

    [Fact]
    public void Every_quarter_of_an_hour_of_2026_that_exists_comes_back_as_it_was_written()
    {
        var missing = 0;

        for (var clock = new DateTime(2026, 1, 1); clock.Year == 2026; clock = clock.AddMinutes(15))
        {
            var instant = UkTime.InstantOf(DateOnly.FromDateTime(clock), TimeOnly.FromDateTime(clock));
            missing += UkTime.Local(instant).DateTime == clock ? 0 : 1;
        }

        missing.ShouldBe(4, "01:00, 01:15, 01:30 and 01:45 on 29 March do not exist");
    }
}
