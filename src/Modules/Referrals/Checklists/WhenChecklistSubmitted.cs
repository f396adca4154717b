using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Notifications;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>The hub hears of a new checklist at once, by its reference alone.</summary>
internal sealed class WhenChecklistSubmitted(AppDb db, IMediator modules) : INotificationHandler<ChecklistSubmitted>
{
    public async Task Handle(ChecklistSubmitted happened, CancellationToken ct)
    {
        var submission = await db.Submissions.AsNoTracking().SingleAsync(s => s.Id == happened.SubmissionId, ct);
        var hub = await modules.Send(new GetMembers(Role: Role.HubWorker), ct);
        if (hub.Count == 0)
            return;

        var title = submission switch
        {
            { Channel: Channel.Asked } => $"Somebody asks for help: {submission.Reference}",
            { IsUrgent: true } => $"Urgent checklist {submission.Reference}",
            _ => $"New checklist {submission.Reference}",
        };
        await modules.Send(
            new Notify(
                $"checklist-submitted:{submission.Id}",
                [.. hub.Select(member => member.MembershipId)],
                title,
                "Contact the person to confirm it, then send the referrals.",
                $"/hub/{submission.Id}",
                ByEmail: true
            ),
            ct
        );
        db.Changed("/api/hub", [.. hub.Select(member => member.OrganisationId).Distinct()]);
    }
}
