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
        [ReferralState.InfoRequested.Code()] = "A service has a question about a referral",
        [ReferralState.Accepted.Code()] = "A service has accepted a referral",
        [ReferralState.Declined.Code()] = "A service has declined a referral",
        [ReferralState.Waitlisted.Code()] = "A service has put a referral on its waiting list",
        [ReferralState.NoResponse.Code()] = "A service has not answered a referral",
        [ReferralState.InProgress.Code()] = "A service has been in touch",
        [ReferralState.UnableToContact.Code()] = "A service could not reach the person",
        [ReferralState.Completed.Code()] = "A service has recorded an outcome",
    };

    private static readonly List<string> ToHub = [.. ReferralStates.ToReroute.Select(state => state.Code())];

    public async Task Handle(ReferralMoved happened, CancellationToken ct)
    {
        if (!Said.TryGetValue(happened.State, out var said))
            return;
        var submission = await db
            .Submissions.Where(s => s.Id == happened.SubmissionId)
            .Select(s => new
            {
                s.Reference,
                s.FollowedByMembershipId,
                s.IsUrgent,
            })
            .SingleAsync(ct);

        // The first time keeps the plain key: what was told before an upgrade is not told again.
        var times = await db.ReferralEvents.CountAsync(
            e => e.ReferralId == happened.ReferralId && e.What == happened.State,
            ct
        );
        var again = times > 1 ? $":{times}" : "";
        await modules.Send(
            new Notify(
                $"referral-{happened.State}:{happened.ReferralId}{again}",
                [submission.FollowedByMembershipId],
                $"{said}: {submission.Reference}",
                "Open the checklist to see which service, and what comes next.",
                $"/referrals/{happened.SubmissionId}",
                ByEmail: true,
                ByChoice: !submission.IsUrgent
            ),
            ct
        );
        if (ToHub.Contains(happened.State))
            await TellHub(happened, submission.Reference, said, again, ct);
    }

    private async Task TellHub(
        ReferralMoved happened,
        string reference,
        string said,
        string again,
        CancellationToken ct
    )
    {
        var hub = await modules.Send(new GetMembers(Role: Role.HubWorker), ct);
        await modules.Send(
            new Notify(
                $"hub-referral-{happened.State}:{happened.ReferralId}{again}",
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
