using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Notifications;
using PlacePartners.Contracts.Referrals;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>The referrer hears what comes of each referral; the hub, which ones need another service.</summary>
internal sealed class WhenReferralMoved(AppDb db, IMediator modules) : INotificationHandler<ReferralMoved>
{
    private static readonly Dictionary<string, string> Said = new()
    {
        [ReferralState.Accepted.Code()] = "A service has accepted a referral",
        [ReferralState.Declined.Code()] = "A service has declined a referral",
        [ReferralState.InProgress.Code()] = "A service has been in touch",
        [ReferralState.UnableToContact.Code()] = "A service could not reach the person",
        [ReferralState.Completed.Code()] = "A service has recorded an outcome",
    };

    public async Task Handle(ReferralMoved happened, CancellationToken ct)
    {
        if (!Said.TryGetValue(happened.State, out var said))
            return;
        var submission = await db
            .Submissions.Where(s => s.Id == happened.SubmissionId)
            .Select(s => new { s.Reference, s.FollowedByMembershipId })
            .SingleAsync(ct);

        await modules.Send(
            new Notify(
                $"referral-{happened.State}:{happened.ReferralId}",
                [submission.FollowedByMembershipId],
                $"{said}: {submission.Reference}",
                "Open the checklist to see which service, and what comes next.",
                $"/referrals/{happened.SubmissionId}"
            ),
            ct
        );
        if (happened.State == ReferralState.Declined.Code() || happened.State == ReferralState.UnableToContact.Code())
            await TellHub(happened, submission.Reference, said, ct);
    }

    private async Task TellHub(ReferralMoved happened, string reference, string said, CancellationToken ct)
    {
        var hub = await modules.Send(new GetMembers(Role: Role.HubWorker), ct);
        await modules.Send(
            new Notify(
                $"hub-referral-{happened.State}:{happened.ReferralId}",
                [.. hub.Select(member => member.MembershipId)],
                $"{said}: {reference}",
                "See whether another service can help, and ask the person.",
                $"/hub/{happened.SubmissionId}",
                ByEmail: true
            ),
            ct
        );
    }
}
