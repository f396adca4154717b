using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Partnerships;

namespace PlacePartners.Access;

public static class ListInvitations
{
    public sealed record Response(IReadOnlyList<Item> Items, Guid? Next);

    public sealed record Item(
        Guid InvitationId,
        string Email,
        Guid OrganisationId,
        string OrganisationName,
        IReadOnlyList<Role> Roles,
        DateTimeOffset SentAt,
        DateTimeOffset ExpiresAt,
        bool HasExpired
    );

    public static async Task<Ok<Response>> Handle(
        MemberDesk desk,
        IMediator modules,
        TimeProvider clock,
        CancellationToken ct,
        Guid? after = null,
        int take = 50
    )
    {
        take = Math.Clamp(take, 1, 100);
        var pending = desk.Pending();
        if (await pending.FirstOrDefaultAsync(i => i.Id == after, ct) is { } last)
            pending = pending.Where(i => i.SentAt < last.SentAt || (i.SentAt == last.SentAt && i.Id < last.Id));
        var page = await pending
            .OrderByDescending(i => i.SentAt)
            .ThenByDescending(i => i.Id)
            .Take(take + 1)
            .ToListAsync(ct);
        var shown = page.Take(take).ToList();
        var organisations = await modules.Send(
            new GetOrganisations([.. shown.Select(i => i.OrganisationId).Distinct()]),
            ct
        );
        var names = organisations.ToDictionary(organisation => organisation.Id, organisation => organisation.Name);
        var now = clock.GetUtcNow();

        return TypedResults.Ok(
            new Response(
                [
                    .. shown.Select(i => new Item(
                        i.Id,
                        i.Email,
                        i.OrganisationId,
                        names.GetValueOrDefault(i.OrganisationId, ""),
                        i.Roles,
                        i.SentAt,
                        i.ExpiresAt,
                        !i.IsOpen(now)
                    )),
                ],
                page.Count > take ? shown[^1].Id : null
            )
        );
    }
}
