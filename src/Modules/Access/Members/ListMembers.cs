using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Time;

namespace PlacePartners.Access;

public static class ListMembers
{
    public sealed record Response(IReadOnlyList<Item> Items, Guid? Next, int Total);

    /// <param name="HasRunOut">The last day is over: they are out until somebody renews it.</param>
    public sealed record Item(
        Guid MembershipId,
        [property: Personal] string Name,
        [property: Personal] string Email,
        Guid OrganisationId,
        string OrganisationName,
        IReadOnlyList<Role> Roles,
        DateTimeOffset JoinedAt,
        DateOnly? LastDay,
        bool HasRunOut,
        int Version
    );

    public static async Task<Ok<Response>> Handle(
        [AsParameters] MemberQuery asked,
        AppDb db,
        MemberDesk desk,
        IMediator modules,
        TimeProvider clock,
        CancellationToken ct,
        Guid? after = null,
        int take = 50
    )
    {
        var found = await MemberSearch.Find(asked, db, desk, modules, ct);
        var rest = after is null ? found : [.. found.SkipWhile(person => person.Membership.Id != after).Skip(1)];
        var shown = rest.Take(Math.Clamp(take, 1, 100)).ToList();
        db.RecordShown(nameof(Membership), [.. shown.Select(person => person.Membership.Id)], asked.Search);
        await db.SaveChangesAsync(ct);
        var today = UkTime.Today(clock);

        return TypedResults.Ok(
            new Response(
                [.. shown.Select(person => Show(person, today))],
                shown.Count < rest.Count ? shown[^1].Membership.Id : null,
                found.Count
            )
        );
    }

    private static Item Show(FoundMember person, DateOnly today) =>
        new(
            person.Membership.Id,
            person.Name,
            person.Email,
            person.Membership.OrganisationId,
            person.OrganisationName,
            person.Membership.Roles,
            person.Membership.JoinedAt,
            person.Membership.LastDay,
            !person.Membership.IsLiveOn(today),
            person.Membership.Version
        );
}
