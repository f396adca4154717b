using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Notifications;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>A service that had the details is asked to delete them. The notice leads to the list: the referral is gone.</summary>
internal sealed class WhenConsentWithdrawn(AppDb db, IMediator modules, TimeProvider clock)
    : INotificationHandler<ConsentWithdrawn>
{
    public async Task Handle(ConsentWithdrawn happened, CancellationToken ct)
    {
        var referrals = await db
            .Referrals.Where(r => r.SubmissionId == happened.SubmissionId && r.ServiceId == happened.ServiceId)
            .Where(r => r.SentAt != null && r.WithdrawnAt != null)
            .Select(r => new
            {
                r.Id,
                r.OrganisationId,
                r.Submission.Reference,
                r.ReachedBy,
            })
            .ToListAsync(ct);
        foreach (var referral in referrals)
        {
            if (referral.ReachedBy != ReachedBy.Colleagues)
            {
                var key = $"tell-withdrawn:{referral.Id}";
                await OutsideNotices.AskToDelete(referral.Id, key, db, modules, clock.GetUtcNow(), ct);
                continue;
            }
            var workers = await modules.Send(new GetMembers(referral.OrganisationId, Role.ServiceWorker), ct);
            await modules.Send(
                new Notify(
                    $"consent-withdrawn:{referral.Id}",
                    [.. workers.Select(member => member.MembershipId)],
                    $"Consent withdrawn: {referral.Reference}",
                    "The person no longer agrees to share with you. Delete what you saved, unless the law requires you to keep it, and tick that you did.",
                    "/inbox/deletions",
                    ByEmail: true
                ),
                ct
            );
        }
    }
}
