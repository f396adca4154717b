using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Partnerships;

namespace PlacePartners.Partnerships.Partners;

public static class ListPartners
{
    public sealed record Response(IReadOnlyList<Item> Items, int Total, Guid? Next);

    /// <param name="InvitationExpiresAt">Of an invitation that is not accepted; shown to managers.</param>
    public sealed record Item(
        Guid PartnerId,
        Guid OrganisationId,
        string Name,
        Sector Sector,
        CommitmentLevel? Commitment,
        DateTimeOffset InvitedAt,
        DateTimeOffset? JoinedAt,
        PartnerProgress Progress,
        DateTimeOffset? InvitationExpiresAt
    );

    public static async Task<Ok<Response>> Handle(
        [AsParameters] PartnerQuery asked,
        PartnerSearch partners,
        Guid? after = null,
        int take = 50,
        CancellationToken ct = default
    )
    {
        var found = await partners.Find(asked, ct);
        var rest = after is null ? found : [.. found.SkipWhile(item => item.Partner.Id != after).Skip(1)];
        var items = rest.Take(Math.Clamp(take, 1, 100)).Select(Show).ToList();
        return TypedResults.Ok(new Response(items, found.Count, items.Count < rest.Count ? items[^1].PartnerId : null));
    }

    private static Item Show(FoundPartner found) =>
        new(
            found.Partner.Id,
            found.Organisation.Id,
            found.Organisation.Name,
            found.Organisation.Sector,
            found.Partner.Commitment,
            found.Partner.InvitedAt,
            found.Partner.JoinedAt,
            found.Progress,
            found.Partner.JoinedAt is null ? found.Invitation?.ExpiresAt : null
        );
}
