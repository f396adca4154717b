using MediatR;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Notifications;

namespace PlacePartners.Referrals;

internal static class OverrideNotices
{
    /// <summary>The hub hears that nobody sees it any more, and looks after the person in another way.</summary>
    public static async Task Ended(SharingOverride made, string reference, IMediator modules, CancellationToken ct)
    {
        var hub = await modules.Send(new GetMembers(Role: Role.HubWorker), ct);
        await modules.Send(
            new Notify(
                $"override-ended:{made.Id}",
                [.. hub.Select(member => member.MembershipId)],
                $"Sharing without consent has ended: {reference}",
                "It was refused, or nobody approved it in time. The services see it no longer. If the person is still in danger, act now by your safeguarding procedure.",
                $"/hub/{made.SubmissionId}",
                ByEmail: true
            ),
            ct
        );
    }
}
