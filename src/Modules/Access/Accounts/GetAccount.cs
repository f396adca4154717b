using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Access;

public static class GetAccount
{
    /// <param name="HasPassword">False for somebody whom only their organisation's sign-in or a passkey lets in.</param>
    public sealed record Response(
        string Name,
        string Email,
        DateTimeOffset CreatedAt,
        bool HasPassword,
        IReadOnlyList<Place> Places
    );

    /// <summary>One organisation that the person acts for in one partnership.</summary>
    public sealed record Place(
        string Slug,
        string PartnershipName,
        Guid OrganisationId,
        string OrganisationName,
        IReadOnlyList<Role> Roles,
        DateTimeOffset JoinedAt
    );

    public static async Task<Ok<Response>> Handle(AppDb db, IMediator modules, CurrentUser me, CancellationToken ct)
    {
        var account = await db.Accounts.AsNoTracking().SingleAsync(a => a.Id == me.AccountId, ct);
        var mine = await db.LiveMemberships.AsNoTracking().Where(m => m.AccountId == account.Id).ToListAsync(ct);
        var partnerships = await modules.Send(
            new ListPartnerships([.. mine.Select(m => m.PartnershipId).Distinct()]),
            ct
        );
        var organisations = await modules.Send(
            new GetOrganisations([.. mine.Select(m => m.OrganisationId).Distinct()]),
            ct
        );
        var places =
            from membership in mine
            join partnership in partnerships on membership.PartnershipId equals partnership.Id
            join organisation in organisations on membership.OrganisationId equals organisation.Id
            orderby partnership.Name, membership.JoinedAt
            select new Place(
                partnership.Slug,
                partnership.Name,
                organisation.Id,
                organisation.Name,
                membership.Roles,
                membership.JoinedAt
            );
        return TypedResults.Ok(
            new Response(account.Name, account.Email!, account.CreatedAt, account.PasswordHash is not null, [.. places])
        );
    }
}
