using MediatR;
using PlacePartners.Contracts.Access;

namespace PlacePartners.Referrals;

/// <summary>A version as the list of versions shows it.</summary>
/// <param name="IsLive">It is the one in use today.</param>
/// <param name="IsPending">It may still become live.</param>
/// <param name="LiveUntil">The day on which the next one takes its place; null where none is known.</param>
/// <param name="Note">Why it was returned or discarded; empty else.</param>
public sealed record VersionShown(
    int Number,
    int Version,
    VersionState State,
    bool IsLive,
    bool IsPending,
    string? DraftedBy,
    DateTimeOffset DraftedAt,
    DateTimeOffset? TriedAt,
    string? ApprovedBy,
    DateTimeOffset? ApprovedAt,
    DateOnly? LiveFrom,
    DateOnly? LiveUntil,
    string Note,
    string? NotedBy
)
{
    /// <param name="versions">The newest first, with all that were approved after the oldest of them.</param>
    internal static Task<IReadOnlyList<VersionShown>> Of(
        IReadOnlyList<PreparedVersion> versions,
        DateOnly today,
        IMediator modules,
        CancellationToken ct
    ) =>
        Of(
            versions,
            [
                .. versions
                    .Where(version => version.State == VersionState.Approved)
                    .Select(version => new ApprovedVersion(version.Number, version.LiveFrom!.Value)),
            ],
            today,
            modules,
            ct
        );

    /// <param name="versions">A page of them.</param>
    /// <param name="approved">Every one that was.</param>
    internal static async Task<IReadOnlyList<VersionShown>> Of(
        IReadOnlyList<PreparedVersion> versions,
        IReadOnlyList<ApprovedVersion> approved,
        DateOnly today,
        IMediator modules,
        CancellationToken ct
    )
    {
        var ids = versions.SelectMany(v =>
            new[] { v.DraftedByMembershipId, v.ApprovedByMembershipId, v.NotedByMembershipId }
        );
        var names = (await modules.Send(new GetMembersById([.. ids.OfType<Guid>().Distinct()]), ct)).ToDictionary(
            member => member.MembershipId,
            member => member.Name
        );
        string? Name(Guid? id) => id is { } one ? names.GetValueOrDefault(one) : null;
        var live = approved.Where(version => version.LiveFrom <= today).MaxBy(version => version.Number)?.Number;
        return
        [
            .. versions.Select(version => new VersionShown(
                version.Number,
                version.Version,
                version.State,
                version.Number == live,
                version.IsPending(today),
                Name(version.DraftedByMembershipId),
                version.DraftedAt,
                version.TriedAt,
                Name(version.ApprovedByMembershipId),
                version.ApprovedAt,
                version.LiveFrom,
                version.State == VersionState.Approved
                    ? approved.Where(next => next.Number > version.Number).MinBy(next => next.Number)?.LiveFrom
                    : null,
                version.Note,
                Name(version.NotedByMembershipId)
            )),
        ];
    }
}

/// <summary>A version that two people made live from a day.</summary>
internal sealed record ApprovedVersion(int Number, DateOnly LiveFrom);
