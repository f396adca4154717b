using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Http;

namespace PlacePartners.Access;

/// <summary>What a person leaves behind, and who can take it on.</summary>
public static class GetHoldings
{
    public sealed record Response(
        Guid MembershipId,
        string Name,
        string OrganisationName,
        Obstacle? Obstacle,
        IReadOnlyList<Held> Holdings,
        IReadOnlyList<Colleague> Colleagues,
        int Version
    );

    /// <summary>Why this person cannot leave yet.</summary>
    public enum Obstacle
    {
        LastManager,
        LastCoordinator,
    }

    /// <param name="Takers">The colleagues whose roles let them take it on.</param>
    public sealed record Held(HoldingKind Kind, int Count, IReadOnlyList<Guid> Takers);

    public sealed record Colleague(Guid MembershipId, string Name);

    public static async Task<Ok<Response>> Handle(
        Guid membershipId,
        MemberDesk desk,
        LeavingDesk leaving,
        CancellationToken ct
    )
    {
        var membership = await desk.Find(membershipId, ct);
        var colleagues = await leaving.Colleagues(membership, ct);
        var held = await leaving.Held(membership, ct);
        return TypedResults.Ok(
            new Response(
                membership.Id,
                await leaving.NameOf(membership, ct),
                await desk.NameOf(membership.OrganisationId, ct),
                await leaving.ObstacleTo(membership, colleagues, ct),
                [
                    .. held.Select(one => new Held(
                        one.Holding.Kind,
                        one.Count,
                        [.. colleagues.Where(one.Holding.IsTakenBy).Select(colleague => colleague.MembershipId)]
                    )),
                ],
                [.. colleagues.Select(colleague => new Colleague(colleague.MembershipId, colleague.Name))],
                membership.Version
            )
        );
    }
}
