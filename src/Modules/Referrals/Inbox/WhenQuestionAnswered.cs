using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Notifications;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>The service's people hear that what they asked has been answered, without a word of the answer.</summary>
internal sealed class WhenQuestionAnswered(AppDb db, IMediator modules, SiteAddress site, TimeProvider clock)
    : INotificationHandler<QuestionAnswered>
{
    public async Task Handle(QuestionAnswered happened, CancellationToken ct)
    {
        var answers = await db.ReferralEvents.CountAsync(
            e => e.ReferralId == happened.ReferralId && e.What == "answered",
            ct
        );
        var referral = await db.Referrals.SingleAsync(r => r.Id == happened.ReferralId, ct);
        if (referral.State != ReferralState.Viewed)
            return;
        var key = $"tell-answer:{happened.ReferralId}:{answers}";
        if (await OutsideNotices.Tell(referral, LinkPost.Answered, key, db, modules, site, clock.GetUtcNow(), ct))
            return;
        var workers = await modules.Send(new GetMembers(happened.OrganisationId, Role.ServiceWorker), ct);
        await modules.Send(
            new Notify(
                $"question-answered:{happened.ReferralId}:{answers}",
                [.. workers.Select(member => member.MembershipId)],
                "Your question about a referral has been answered",
                "Open it to accept or decline.",
                $"/inbox/{happened.ReferralId}",
                ByEmail: true,
                ByChoice: !referral.IsUrgent
            ),
            ct
        );
    }
}
