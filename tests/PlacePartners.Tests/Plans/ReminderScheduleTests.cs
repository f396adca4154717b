using System.Globalization;
using System.Text.Json;
using PlacePartners.Plans;
using PlacePartners.Platform.Time;

namespace PlacePartners.Tests.Plans;

public class ReminderScheduleTests
{
    private const Division England = Division.EnglandAndWales;
    private static readonly DateTimeOffset LongAgo = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Cases => [.. AllCases().Select(row => row.GetProperty("name").GetString()!)];

    [Theory, MemberData(nameof(Cases))]
    public void Reminders_are_those_of_the_vectors(string name)
    {
        var vector = AllCases().Single(row => row.GetProperty("name").GetString() == name);
        var expected = vector
            .GetProperty("sends")
            .EnumerateArray()
            .Select(send => new Reminder(
                Date(send, "send_date"),
                Enum.Parse<ReminderKind>(send.GetProperty("kind").GetString()!, ignoreCase: true),
                send.GetProperty("offset_days").GetInt32(),
                Instant(send, "utc")
            ))
            .ToList();

        var sends = ReminderSchedule
            .All(Date(vector, "due"), DivisionOf(vector), Instant(vector, "armed_at"))
            .Take(expected.Count);

        sends.ShouldBe(expected);
    }

    [Fact]
    public void A_job_that_runs_at_any_times_meets_each_reminder_once()
    {
        var random = new Random(42);

        for (var round = 0; round < 200; round++)
        {
            var dueOn = new DateOnly(2026, 1, 1).AddDays(random.Next(700));
            var armedAt = UkTime.InstantOf(dueOn.AddDays(-random.Next(60)), new TimeOnly(random.Next(24), 0));
            var end = UkTime.InstantOf(dueOn.AddDays(100), TimeOnly.MinValue);
            var met = new List<Reminder>();

            for (var from = armedAt; from < end; )
            {
                var to = from.AddHours(random.Next(1, 400));
                met.AddRange(ReminderSchedule.DueWithin(from, to, dueOn, England, armedAt));
                from = to < end ? to : end.AddDays(1);
            }

            met.TakeWhile(send => send.SendAt < end)
                .ShouldBe(ReminderSchedule.All(dueOn, England, armedAt).TakeWhile(send => send.SendAt < end));
        }
    }

    [Fact]
    public void A_reminder_is_due_at_its_very_instant_and_not_again()
    {
        var dueOn = new DateOnly(2026, 9, 30);
        var eight = new DateTimeOffset(2026, 9, 30, 7, 0, 0, TimeSpan.Zero);

        ReminderSchedule
            .DueWithin(eight.AddHours(-1), eight, dueOn, England, LongAgo)
            .ShouldHaveSingleItem()
            .Kind.ShouldBe(ReminderKind.Due);
        ReminderSchedule.DueWithin(eight, eight.AddHours(1), dueOn, England, LongAgo).ShouldBeEmpty();
    }

    [Fact]
    public void What_is_overdue_on_a_Saturday_waits_for_Monday()
    {
        var saturday = new DateOnly(2026, 9, 5);

        var overdue = ReminderSchedule.All(saturday, England, LongAgo).First(send => send.Kind == ReminderKind.Overdue);

        overdue.SendOn.ShouldBe(new DateOnly(2026, 9, 14));
        overdue.OffsetDays.ShouldBe(-7);
    }

    [Fact]
    public void An_overdue_milestone_is_still_reminded_of_after_two_years()
    {
        var dueOn = new DateOnly(2026, 9, 30);
        var later = UkTime.InstantOf(dueOn.AddDays(700), TimeOnly.MinValue);

        var sends = ReminderSchedule.DueWithin(later, later.AddDays(7), dueOn, England, LongAgo);

        sends.ShouldHaveSingleItem().OffsetDays.ShouldBe(-700);
    }

    [Fact]
    public void Reminders_go_out_on_working_days_at_eight_and_never_two_a_day()
    {
        for (var dueOn = new DateOnly(2026, 1, 1); dueOn.Year == 2026; dueOn = dueOn.AddDays(1))
        {
            foreach (var division in Enum.GetValues<Division>())
            {
                var sends = ReminderSchedule.All(dueOn, division, LongAgo).Take(12).ToList();

                sends.ShouldAllBe(send => WorkingDays.Includes(send.SendOn, division));
                sends.ShouldAllBe(send =>
                    UkTime.Local(send.SendAt).DateTime == send.SendOn.ToDateTime(new TimeOnly(8, 0))
                );
                sends.Select(send => send.SendOn).ShouldBe(sends.Select(send => send.SendOn).Distinct().Order());
                sends.Count(send => send.Kind == ReminderKind.Due).ShouldBe(1);
            }
        }
    }

    private static IEnumerable<JsonElement> AllCases() =>
        VectorFile.Json("calendar/reminder-vectors.json").GetProperty("cases").EnumerateArray();

    private static DateOnly Date(JsonElement row, string name) =>
        DateOnly.Parse(row.GetProperty(name).GetString()!, CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(JsonElement row, string name) =>
        DateTimeOffset.Parse(row.GetProperty(name).GetString()!, CultureInfo.InvariantCulture);

    private static Division DivisionOf(JsonElement row) =>
        row.GetProperty("division").GetString() switch
        {
            "england-and-wales" => England,
            "scotland" => Division.Scotland,
            _ => Division.NorthernIreland,
        };
}
