using PlacePartners.Contracts.Plans;
using PlacePartners.Platform.Demo;
using PlacePartners.Platform.Time;

namespace PlacePartners.Plans.Demo;

/// <summary>Writes the milestones with their notes, moves and reminders up to the moment of loading.</summary>
internal sealed class DemoMilestones : IDemoPart
{
    private const int MonthsBetweenNotes = 4;

    public int Order => 70;

    public async Task Load(DemoPlace place, CancellationToken ct)
    {
        var dice = DemoPlace.Dice(this);
        foreach (var planned in DemoPlan.All)
            await Tell(planned, place, dice, ct);
    }

    private static async Task Tell(DemoPlanned planned, DemoPlace place, Random dice, CancellationToken ct)
    {
        var entry = Entry(planned, place, dice);
        var (startsOn, dueOn) = (entry.StartsOn!.Value, entry.DueOn!.Value);
        var added = Earlier(At(startsOn.AddDays(-14), dice), place.Ago(22));
        var milestone = Milestone.Planned(planned.IsMoved ? entry with { DueOn = dueOn.AddMonths(-3) } : entry, added);
        place.Clock.MoveTo(added);
        place.Db.Add(milestone);
        await place.Db.SaveChangesAsync(ct);

        if (planned.IsMoved)
            await Move(milestone, entry, place, dice, ct);
        await Report(milestone, planned, place, dice, ct);
        if (planned.End == MilestoneStatus.Complete)
            await Complete(milestone, place, dice, ct);
        else
            Remind(milestone, entry.OwnerMembershipId!.Value, place);
        await place.Save(ct);
    }

    private static async Task Move(
        Milestone milestone,
        MilestoneEntry entry,
        DemoPlace place,
        Random dice,
        CancellationToken ct
    )
    {
        var at = At(milestone.StartsOn.AddDays(30), dice);
        place.Clock.MoveTo(at);
        place.Db.Add(
            milestone.Change(
                entry,
                "The contract began a quarter later than planned.",
                entry.OwnerMembershipId!.Value,
                at
            )!
        );
        await place.Db.SaveChangesAsync(ct);
    }

    private static async Task Report(
        Milestone milestone,
        DemoPlanned planned,
        DemoPlace place,
        Random dice,
        CancellationToken ct
    )
    {
        var last = Earlier(place.Now, At(milestone.DueOn, dice));
        var reports = new List<DateTimeOffset>();
        for (
            var at = At(milestone.StartsOn.AddDays(20), dice);
            at < last;
            at = At(UkTime.DateOf(at).AddMonths(MonthsBetweenNotes), dice)
        )
            reports.Add(at);
        foreach (var (number, at) in reports.Index())
        {
            var status =
                number < reports.Count - 1 || planned.End == MilestoneStatus.Complete
                    ? MilestoneStatus.OnTrack
                    : planned.End;
            milestone.Report(status);
            place.Clock.MoveTo(at);
            place.Db.Add(
                ProgressNote.On(
                    milestone.Id,
                    DemoPlan.NoteOf(status, number),
                    status,
                    milestone.OwnerMembershipId!.Value,
                    at
                )
            );
            await place.Db.SaveChangesAsync(ct);
        }
    }

    private static async Task Complete(Milestone milestone, DemoPlace place, Random dice, CancellationToken ct)
    {
        var at = Earlier(At(milestone.DueOn.AddDays(dice.Next(-25, 12)), dice), place.Now);
        milestone.Complete(UkTime.DateOf(at), UkTime.DateOf(at));
        place.Clock.MoveTo(at);
        place.Db.Add(
            ProgressNote.On(
                milestone.Id,
                "Done, and shown to the board.",
                milestone.Status,
                milestone.OwnerMembershipId!.Value,
                at
            )
        );
        await place.Db.SaveChangesAsync(ct);
    }

    // What the daily job would have given by now is noted as given, so that it does not all go out at the first start.
    private static void Remind(Milestone milestone, Guid ownerId, DemoPlace place)
    {
        var given = ReminderSchedule.DueWithin(
            milestone.ArmedAt,
            place.Now,
            milestone.DueOn,
            Division.EnglandAndWales,
            milestone.ArmedAt
        );
        foreach (var reminder in given)
        {
            var row = MilestoneReminder.Of(milestone, reminder, reminder.SendAt);
            place.Clock.MoveTo(reminder.SendAt);
            place.Db.Add(row);
            var kind = reminder.Kind switch
            {
                ReminderKind.Before => "before",
                ReminderKind.Due => "due",
                _ => "overdue",
            };
            place.Db.Publish(new MilestoneReminded(milestone.Id, row.Id, kind, milestone.DueOn));
            place.Notices.Add(Notice(milestone, row, ownerId, place));
        }
    }

    private static DemoNotice Notice(Milestone milestone, MilestoneReminder row, Guid ownerId, DemoPlace place)
    {
        var days = milestone.DueOn.DayNumber - row.SendOn.DayNumber;
        var when = days switch
        {
            -1 => "1 day late",
            < 0 => $"{-days} days late",
            0 => "Due today",
            1 => "Due tomorrow",
            _ => $"Due in {days} days",
        };
        return new DemoNotice(
            ownerId,
            $"milestone-reminder:{row.Id}",
            $"{when}: {milestone.Title}",
            $"The milestone “{milestone.Title}” is due on {UkTime.Format(milestone.DueOn)}. Add a progress note, move the date with a reason, or mark it complete.",
            $"/milestones/{milestone.Id}",
            row.SentAt,
            row.SentAt < place.Now.AddDays(-8)
        );
    }

    private static MilestoneEntry Entry(DemoPlanned planned, DemoPlace place, Random dice)
    {
        var due = place.Today.AddMonths(planned.DueInMonths).AddDays(dice.Next(-9, 10));
        var owner = place.Members[planned.Owner == "lead" ? "lead" : $"{planned.Owner}.coordinator"];
        return new MilestoneEntry
        {
            GoalId = place.Goals[planned.Goal],
            Title = planned.Title,
            Description = planned.Description,
            IsQuickWin = planned.IsQuickWin,
            OwnerOrganisationId = owner.OrganisationId,
            OwnerMembershipId = owner.MembershipId,
            StartsOn = planned.IsQuickWin ? due.AddDays(-85) : due.AddMonths(-planned.Months),
            DueOn = due,
        };
    }

    private static DateTimeOffset At(DateOnly day, Random dice) =>
        UkTime.InstantOf(
            WorkingDays.OnOrBefore(day, Division.EnglandAndWales),
            new TimeOnly(dice.Next(9, 17), dice.Next(0, 60))
        );

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
