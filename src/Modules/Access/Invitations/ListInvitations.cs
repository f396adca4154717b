using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Partnerships;

namespace PlacePartners.Access;

public static class ListInvitations
{
    public sealed record Response(IReadOnlyList<Item> Items, Guid? Next, int Total);

    public sealed record Item(
        Guid InvitationId,
        string Email,
        Guid OrganisationId,
        string OrganisationName,
        IReadOnlyList<Role> Roles,
        DateTimeOffset SentAt,
        DateTimeOffset ExpiresAt,
        bool HasExpired,
        DateOnly? LastDay
    );

    public enum InvitationOrder
    {
        Sent,
        Email,
        Organisation,
    }

    /// <param name="search">Part of the e-mail address or of the organisation's name.</param>
    public static async Task<Ok<Response>> Handle(
        MemberDesk desk,
        IMediator modules,
        TimeProvider clock,
        CancellationToken ct,
        string? search = null,
        InvitationOrder order = InvitationOrder.Sent,
        bool descending = true,
        Guid? after = null,
        int take = 50
    )
    {
        var pending = await desk.Pending().AsNoTracking().ToListAsync(ct);
        var ids = pending.Select(i => i.OrganisationId).Distinct().ToList();
        var names = (await modules.Send(new GetOrganisations(ids), ct)).ToDictionary(o => o.Id, o => o.Name);
        var (words, now) = (search?.Trim() ?? "", clock.GetUtcNow());
        var found = Ordered(
            pending
                .Select(i => Show(i, names.GetValueOrDefault(i.OrganisationId, ""), now))
                .Where(item =>
                    item.Email.Contains(words, StringComparison.OrdinalIgnoreCase)
                    || item.OrganisationName.Contains(words, StringComparison.OrdinalIgnoreCase)
                ),
            order,
            descending
        );

        var rest = after is null ? found : [.. found.SkipWhile(item => item.InvitationId != after).Skip(1)];
        var shown = rest.Take(Math.Clamp(take, 1, 100)).ToList();
        return TypedResults.Ok(
            new Response(shown, shown.Count < rest.Count ? shown[^1].InvitationId : null, found.Count)
        );
    }

    private static IReadOnlyList<Item> Ordered(IEnumerable<Item> items, InvitationOrder order, bool descending)
    {
        IComparable By(Item item) =>
            order switch
            {
                InvitationOrder.Email => item.Email,
                InvitationOrder.Organisation => item.OrganisationName.ToUpperInvariant(),
                _ => item.SentAt,
            };
        return
        [
            .. (descending ? items.OrderByDescending(By) : items.OrderBy(By))
                .ThenByDescending(item => item.SentAt)
                .ThenBy(item => item.InvitationId),
        ];
    }

    private static Item Show(Invitation invitation, string organisationName, DateTimeOffset now) =>
        new(
            invitation.Id,
            invitation.Email,
            invitation.OrganisationId,
            organisationName,
            invitation.Roles,
            invitation.SentAt,
            invitation.ExpiresAt,
            !invitation.IsOpen(now),
            invitation.LastDay
        );
}
