using MediatR;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Notifications;

namespace PlacePartners.Referrals;

/// <summary>
/// Whoever may approve a version hears that it waits, and whoever wrote in it what became of it: by the way that each of
/// them chose.
/// </summary>
internal static class VersionNotices
{
    private sealed record Words(string Waits, string Approved, string Returned, string Link);

    // Once a day, however often it is changed and tried; and again after it was sent back.
    public static async Task TellApprovers(
        this IMediator modules,
        PreparedVersion version,
        Preparer by,
        CancellationToken ct
    )
    {
        var told = (await Preparers(modules, ct)).Where(member =>
            member.AccountId != by.AccountId && !version.DraftedByAccountIds.Contains(member.AccountId)
        );
        var words = Of(version);
        await modules.Send(
            new Notify(
                $"version-waits:{version.Id}:{by.Today:yyyy-MM-dd}:{version.Note.Length}",
                Ids(told),
                words.Waits,
                "Somebody else wrote it. Read it, then approve it or send it back.",
                words.Link,
                ByEmail: true,
                ByChoice: true
            ),
            ct
        );
    }

    public static Task TellApproved(
        this IMediator modules,
        PreparedVersion version,
        Preparer by,
        CancellationToken ct
    ) =>
        modules.TellMakers(
            $"version-approved:{version.Id}:{version.Version}",
            version,
            Of(version).Approved,
            "Open it to see from which day it is in use.",
            by,
            ct
        );

    public static Task TellReturned(
        this IMediator modules,
        PreparedVersion version,
        Preparer by,
        CancellationToken ct
    ) =>
        modules.TellMakers(
            $"version-returned:{version.Id}:{version.Version}",
            version,
            Of(version).Returned,
            "Open it to read why.",
            by,
            ct
        );

    private static async Task TellMakers(
        this IMediator modules,
        string key,
        PreparedVersion version,
        string title,
        string body,
        Preparer by,
        CancellationToken ct
    )
    {
        var told = (await Preparers(modules, ct)).Where(member =>
            member.AccountId != by.AccountId && version.DraftedByAccountIds.Contains(member.AccountId)
        );
        await modules.Send(
            new Notify(key, Ids(told), title, body, Of(version).Link, ByEmail: true, ByChoice: true),
            ct
        );
    }

    /// <summary>Who may write a version or approve one.</summary>
    private static async Task<IEnumerable<Member>> Preparers(IMediator modules, CancellationToken ct) =>
        (await modules.Send(new GetMembers(Role: Role.PartnershipManager), ct)).Concat(
            await modules.Send(new GetMembers(Role: Role.HubWorker), ct)
        );

    private static IReadOnlyCollection<Guid> Ids(IEnumerable<Member> members) =>
        [.. members.DistinctBy(member => member.AccountId).Select(member => member.MembershipId)];

    private static Words Of(PreparedVersion version) =>
        version switch
        {
            RuleSet => new(
                "A version of the routing waits for approval",
                "Your version of the routing was approved",
                "Your version of the routing was sent back",
                $"/routing/versions/{version.Number}"
            ),
            ConsentWording => new(
                "New words to read out wait for approval",
                "Your words to read out were approved",
                "Your words to read out were sent back",
                "/checklist/wordings"
            ),
            _ => new(
                "A version of the checklist waits for approval",
                "Your version of the checklist was approved",
                "Your version of the checklist was sent back",
                $"/checklist/versions/{version.Number}"
            ),
        };
}
