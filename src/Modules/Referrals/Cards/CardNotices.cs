using MediatR;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Notifications;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>What the hub hears of cards, by the checklist's reference alone. The asking slice saves.</summary>
internal static class CardNotices
{
    public static Task NotHeard(
        IMediator modules,
        Referral referral,
        Submission submission,
        Act by,
        CancellationToken ct
    ) =>
        TellHub(
            modules,
            $"card-not-heard:{referral.Id}:{UkTime.DateOf(by.At):yyyy-MM-dd}",
            submission,
            $"The person has not heard from a service: {submission.Reference}",
            "Open the checklist to see which service, and ask it.",
            ct
        );

    public static Task StopAsked(
        IMediator modules,
        Referral referral,
        Submission submission,
        Act by,
        CancellationToken ct
    ) =>
        TellHub(
            modules,
            $"card-stop-asked:{referral.Id}:{by.At.ToUnixTimeSeconds()}",
            submission,
            submission.Person.MayBeReachedBy(ContactChannel.Phone)
                ? $"Ring today, they want to stop something urgent: {submission.Reference}"
                : $"Be in touch today, but do not ring, they want to stop something urgent: {submission.Reference}",
            "Nothing has been stopped yet. See which ways of reaching the person are safe, hear what they say, then stop it or note that they keep it.",
            ct
        );

    public static Task Locked(IMediator modules, Card card, Submission submission, CancellationToken ct) =>
        TellHub(
            modules,
            $"card-locked:{card.Id}",
            submission,
            $"A card is locked after five wrong PINs: {submission.Reference}",
            "If the person rings, print or read out a new card for them.",
            ct
        );

    private static async Task TellHub(
        IMediator modules,
        string key,
        Submission submission,
        string title,
        string body,
        CancellationToken ct
    )
    {
        var hub = await modules.Send(new GetMembers(Role: Role.HubWorker), ct);
        await modules.Send(
            new Notify(
                key,
                [.. hub.Select(member => member.MembershipId)],
                title,
                body,
                $"/hub/{submission.Id}",
                ByEmail: true
            ),
            ct
        );
    }
}
