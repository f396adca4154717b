using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Notifications;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Access;

public static class GetMe
{
    public sealed record Response(
        string Name,
        string Email,
        Guid MembershipId,
        MyOrganisation Organisation,
        IReadOnlyList<Role> Roles,
        IReadOnlyList<Permission> Permissions,
        IReadOnlyList<MyMembership> Memberships,
        MyPartnership Partnership,
        int UnreadNotices,
        IReadOnlyList<StandIn> StandsInFor
    );

    /// <summary>Somebody whose deputy this person is today.</summary>
    public sealed record StandIn(string Name, DateOnly LastDay);

    public sealed record MyOrganisation(Guid Id, string Name);

    public sealed record MyMembership(Guid OrganisationId, string OrganisationName, IReadOnlyList<Role> Roles);

    public sealed record MyPartnership(Guid Id, string Slug, string Name, Guid LeadOrganisationId, DateOnly BegunOn);

    public static async Task<Ok<Response>> Handle(AppDb db, IMediator modules, CurrentUser me, CancellationToken ct)
    {
        var email = await db.Accounts.Where(a => a.Id == me.AccountId).Select(a => a.Email!).FirstAsync(ct);
        var partnership = await modules.Send(new GetPartnership(), ct);
        var mine = await db
            .LiveMemberships.Where(m => m.PartnershipId == partnership.Id && m.AccountId == me.AccountId)
            .OrderBy(m => m.JoinedAt)
            .Select(m => new { m.OrganisationId, m.Roles })
            .ToListAsync(ct);
        var organisations = await modules.Send(new GetOrganisations([.. mine.Select(m => m.OrganisationId)]), ct);
        var names = organisations.ToDictionary(organisation => organisation.Id, organisation => organisation.Name);
        var standsIn = await db.Deputies([me.MembershipId], areDeputies: true, ct);
        var unread = await modules.Send(new CountUnread(me.MembershipId), ct);

        return TypedResults.Ok(
            new Response(
                me.Name,
                email,
                me.MembershipId,
                new MyOrganisation(me.OrganisationId, names.GetValueOrDefault(me.OrganisationId, "")),
                me.Roles,
                [.. me.Granted.Order()],
                [
                    .. mine.Select(m => new MyMembership(
                        m.OrganisationId,
                        names.GetValueOrDefault(m.OrganisationId, ""),
                        m.Roles
                    )),
                ],
                new MyPartnership(
                    partnership.Id,
                    partnership.Slug,
                    partnership.Name,
                    partnership.LeadOrganisationId,
                    partnership.BegunOn
                ),
                unread,
                [.. standsIn.Select(deputy => new StandIn(deputy.AbsentName, deputy.LastDay))]
            )
        );
    }
}
