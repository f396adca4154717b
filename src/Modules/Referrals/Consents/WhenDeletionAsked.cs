using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Notifications;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>The receiver hears that something is to be deleted. The page behind the notice says what, and takes the tick.</summary>
internal sealed class WhenDeletionAsked(AppDb db, IMediator modules, TimeProvider clock)
    : INotificationHandler<DeletionAsked>
{
    public async Task Handle(DeletionAsked happened, CancellationToken ct)
    {
        var asked = await db
            .DeletionRequests.AsNoTracking()
            .Where(d => d.ReferralId == happened.ReferralId)
            .OrderByDescending(d => d.AskedAt)
            .ThenByDescending(d => d.Id)
            .FirstOrDefaultAsync(ct);
        if (asked is null)
            return;
        if (await db.Referrals.AnyAsync(r => r.Id == asked.ReferralId && r.ReachedBy != ReachedBy.Colleagues, ct))
        {
            var key = $"tell-deletion:{asked.Id}";
            await OutsideNotices.AskToDelete(asked.ReferralId, key, db, modules, clock.GetUtcNow(), ct);
            return;
        }
        var reference = await db
            .Submissions.Where(s => s.Id == asked.SubmissionId)
            .Select(s => s.Reference)
            .SingleAsync(ct);
        var workers = await modules.Send(new GetMembers(asked.OrganisationId, Role.ServiceWorker), ct);
        await modules.Send(
            new Notify(
                $"deletion-asked:{asked.Id}",
                [.. workers.Select(member => member.MembershipId)],
                $"Delete what you saved: {reference}",
                "What may be shared with you has changed. See what you are asked to delete, and tick when it is done.",
                "/inbox/deletions",
                ByEmail: true
            ),
            ct
        );
    }
}
