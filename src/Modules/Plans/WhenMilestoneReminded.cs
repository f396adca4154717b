using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Notifications;
using PlacePartners.Contracts.Plans;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Time;

namespace PlacePartners.Plans;

/// <summary>Tells the owner, or the owner organisation's coordinators where no person owns it or that person has left.</summary>
internal sealed class WhenMilestoneReminded(AppDb db, IMediator modules, TimeProvider clock)
    : INotificationHandler<MilestoneReminded>
{
    public async Task Handle(MilestoneReminded happened, CancellationToken ct)
    {
        var milestone = await db.Milestones.AsNoTracking().FirstOrDefaultAsync(m => m.Id == happened.MilestoneId, ct);
        if (milestone is null || milestone.Status.IsClosed() || milestone.DueOn != happened.DueOn)
            return;

        await modules.Send(
            new Notify(
                $"milestone-reminder:{happened.ReminderId}",
                await MilestoneOwners.Of(milestone, modules, ct),
                $"{When(milestone.DueOn)}: {milestone.Title}",
                $"The milestone “{milestone.Title}” {(milestone.DueOn < UkTime.Today(clock) ? "was" : "is")} due on {UkTime.Format(milestone.DueOn)}. Add a progress note, move the date with a reason, or mark it complete.",
                $"/milestones/{milestone.Id}",
                ByEmail: true
            ),
            ct
        );
        await db.SaveChangesAsync(ct);
    }

    private string When(DateOnly dueOn) =>
        (dueOn.DayNumber - UkTime.Today(clock).DayNumber) switch
        {
            0 => "Due today",
            1 => "Due tomorrow",
            -1 => "1 day late",
            < 0 and var days => $"{-days} days late",
            var days => $"Due in {days} days",
        };
}
