using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;

namespace PlacePartners.Access;

public static class ListMembers
{
    public sealed record Response(IReadOnlyList<Item> Items, Guid? Next, int Total);

    public sealed record Item(
        Guid MembershipId,
        [property: Personal] string Name,
        [property: Personal] string Email,
        Guid OrganisationId,
        string OrganisationName,
        IReadOnlyList<Role> Roles,
        DateTimeOffset JoinedAt,
        int Version
    );

    public static async Task<Ok<Response>> Handle(
        AppDb db,
        MemberDesk desk,
        IMediator modules,
        CancellationToken ct,
        string? search = null,
        Role? role = null,
        Guid? organisationId = null,
        Guid? after = null,
        int take = 50
    )
    {
        take = Math.Clamp(take, 1, 100);
        var (text, accounts) = (search?.Trim().ToUpperInvariant() ?? "", db.Accounts);
        var people =
            from membership in desk.Visible()
            join account in accounts on membership.AccountId equals account.Id
            where organisationId == null || membership.OrganisationId == organisationId
            where role == null || membership.Roles.Contains(role.Value)
            where text == "" || account.Name.ToUpper().Contains(text) || account.NormalizedEmail!.Contains(text)
            select new
            {
                account.Name,
                account.Email,
                Membership = membership,
            };

        var total = await people.CountAsync(ct);
        if (await people.Where(p => p.Membership.Id == after).Select(p => p.Name).FirstOrDefaultAsync(ct) is { } name)
            people = people.Where(p =>
                string.Compare(p.Name, name) > 0 || (p.Name == name && p.Membership.Id > after!.Value)
            );
        var page = await people.OrderBy(p => p.Name).ThenBy(p => p.Membership.Id).Take(take + 1).ToListAsync(ct);
        var shown = page.Take(take).ToList();
        db.RecordShown(nameof(Membership), [.. shown.Select(p => p.Membership.Id)], search);
        await db.SaveChangesAsync(ct);
        var organisations = await modules.Send(
            new GetOrganisations([.. shown.Select(p => p.Membership.OrganisationId).Distinct()]),
            ct
        );
        var names = organisations.ToDictionary(organisation => organisation.Id, organisation => organisation.Name);

        return TypedResults.Ok(
            new Response(
                [
                    .. shown.Select(p => new Item(
                        p.Membership.Id,
                        p.Name,
                        p.Email!,
                        p.Membership.OrganisationId,
                        names.GetValueOrDefault(p.Membership.OrganisationId, ""),
                        p.Membership.Roles,
                        p.Membership.JoinedAt,
                        p.Membership.Version
                    )),
                ],
                page.Count > take ? shown[^1].Membership.Id : null,
                total
            )
        );
    }
}
