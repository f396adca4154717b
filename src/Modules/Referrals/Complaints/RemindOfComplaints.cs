using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Notifications;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Jobs;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>Every morning: reminds the hub and the managers of complaints that are to be answered within a week, and on the day.</summary>
internal sealed class RemindOfComplaints(AppDb db, IMediator modules, TimeProvider clock) : IJob
{
    private const int DaysBefore = 7;

    public async Task Run(CancellationToken ct)
    {
        var today = UkTime.Today(clock);
        var soon = today.AddDays(DaysBefore);
        var due = await db.Complaints.Where(c => c.State == ComplaintState.Open && c.DueOn <= soon).ToListAsync(ct);
        foreach (var complaint in due)
            await Remind(complaint, today, ct);
        await db.SaveChangesAsync(ct);
    }

    private async Task Remind(Complaint complaint, DateOnly today, CancellationToken ct)
    {
        var isDue = complaint.DueOn <= today;
        var reminder = isDue ? complaint.DueOn : complaint.DueOn.AddDays(-DaysBefore);
        if (complaint.RemindedFor >= reminder)
            return;
        var members = await modules.Send(new GetMembers(), ct);
        await modules.Send(
            new Notify(
                $"complaint-{(isDue ? "due" : "soon")}:{complaint.Id}:{complaint.DueOn:yyyy-MM-dd}",
                [
                    .. members
                        .Where(m => m.Roles.Contains(Role.HubWorker) || m.Roles.Contains(Role.PartnershipManager))
                        .Select(m => m.MembershipId),
                ],
                isDue ? "A complaint is to be answered today" : "A complaint is to be answered soon",
                $"Whoever complained was promised an answer by {complaint.DueOn:d MMMM yyyy}.",
                $"/records/complaints/{complaint.Id}",
                ByEmail: true
            ),
            ct
        );
        complaint.Remind(reminder);
    }
}
