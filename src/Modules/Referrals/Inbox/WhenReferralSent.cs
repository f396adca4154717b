using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Notifications;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>The service's people hear that there is a new referral, without a word about whom it concerns.</summary>
internal sealed class WhenReferralSent(AppDb db, IMediator modules, SiteAddress site, TimeProvider clock)
    : INotificationHandler<ReferralSent>
{
    public async Task Handle(ReferralSent happened, CancellationToken ct)
    {
        var referral = await db.Referrals.SingleAsync(r => r.Id == happened.ReferralId, ct);
        if (!ReferralStates.Open.Contains(referral.State))
            return;
        var key = $"tell:{referral.Id}";
        if (await OutsideNotices.Tell(referral, LinkPost.New, key, db, modules, site, clock.GetUtcNow(), ct))
            return;

        var workers = await modules.Send(new GetMembers(happened.OrganisationId, Role.ServiceWorker), ct);
        await modules.Send(
            new Notify(
                $"referral-sent:{happened.ReferralId}",
                [.. workers.Select(member => member.MembershipId)],
                "A new referral is waiting for you",
                "Somebody is referred to you. Open it to accept or decline.",
                $"/inbox/{happened.ReferralId}",
                ByEmail: true,
                ByChoice: !referral.IsUrgent
            ),
            ct
        );
    }
}
