using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Notifications;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>The service's people hear that there is a new referral, without a word about whom it concerns.</summary>
internal sealed class WhenReferralSent(AppDb db, IMediator modules) : INotificationHandler<ReferralSent>
{
    public async Task Handle(ReferralSent happened, CancellationToken ct)
    {
        var state = await db.Referrals.Where(r => r.Id == happened.ReferralId).Select(r => r.State).SingleAsync(ct);
        if (!ReferralStates.Open.Contains(state))
            return;

        var workers = await modules.Send(new GetMembers(happened.OrganisationId, Role.ServiceWorker), ct);
        var service = (await modules.Send(new GetServices([happened.ServiceId]), ct)).Single();
        await modules.Send(
            new Notify(
                $"referral-sent:{happened.ReferralId}",
                [.. workers.Select(member => member.MembershipId)],
                "A new referral is waiting for you",
                $"Somebody has agreed to be referred to {service.Name}. Open it to accept or decline.",
                $"/inbox/{happened.ReferralId}",
                ByEmail: true
            ),
            ct
        );
    }
}
