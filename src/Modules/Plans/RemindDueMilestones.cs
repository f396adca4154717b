using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Contracts.Plans;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Jobs;
using PlacePartners.Platform.Time;

namespace PlacePartners.Plans;

/// <summary>
/// At 08:00 each day, and at start: gives the reminders that are due. Of several that were missed only the latest is
/// given. The row and its event are one commit, so whatever restarts, nothing is lost and nothing goes twice.
/// </summary>
internal sealed class RemindDueMilestones(AppDb db, IMediator modules, TimeProvider clock) : IJob
{
    public async Task Run(CancellationToken ct)
    {
        var division = Divisions.Of(await modules.Send(new GetPartnership(), ct));
        var now = clock.GetUtcNow();
        var open = await db
            .Milestones.AsNoTracking()
            .Where(m => m.Status != MilestoneStatus.Complete && m.Status != MilestoneStatus.Withdrawn)
            .OrderBy(m => m.DueOn)
            .ToListAsync(ct);
        var lastSentFor = await db
            .Reminders.GroupBy(r => r.MilestoneId)
            .Select(sent => new { sent.Key, SendAt = sent.Max(r => r.SendAt) })
            .ToDictionaryAsync(sent => sent.Key, sent => sent.SendAt, ct);

        foreach (var milestone in open)
        {
            if (Latest(milestone, lastSentFor.GetValueOrDefault(milestone.Id), division, now) is { } reminder)
                Give(milestone, reminder, now);
        }
        await db.SaveChangesAsync(ct);
    }

    private static Reminder? Latest(
        Milestone milestone,
        DateTimeOffset lastSendAt,
        Division division,
        DateTimeOffset now
    ) => ReminderSchedule.DueWithin(lastSendAt, now, milestone.DueOn, division, milestone.ArmedAt).LastOrDefault();

    private void Give(Milestone milestone, Reminder reminder, DateTimeOffset now)
    {
        var given = MilestoneReminder.Of(milestone, reminder, now);
        db.Add(given);
        db.Publish(new MilestoneReminded(milestone.Id, given.Id, Word(reminder.Kind), milestone.DueOn));
        db.Changed($"/api/milestones/{milestone.Id}");
    }

    private static string Word(ReminderKind kind) =>
        kind switch
        {
            ReminderKind.Before => "before",
            ReminderKind.Due => "due",
            _ => "overdue",
        };
}
