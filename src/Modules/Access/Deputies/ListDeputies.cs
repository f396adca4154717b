using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Access;

/// <summary>Who stands in for whom, now and later, and the people to choose from.</summary>
public static class ListDeputies
{
    private const int Most = 500;

    public sealed record Response(IReadOnlyList<Item> Items, IReadOnlyList<Colleague> Colleagues);

    /// <param name="Roles">What the deputy may hold in the other's place.</param>
    /// <param name="MayEnd">This person may end it.</param>
    public sealed record Item(
        Guid DeputyshipId,
        string AbsentName,
        string DeputyName,
        DateOnly FirstDay,
        DateOnly LastDay,
        IReadOnlyList<Role> Roles,
        bool MayEnd
    );

    public sealed record Colleague(Guid MembershipId, Guid OrganisationId, string Name);

    public static async Task<Ok<Response>> Handle(
        MemberDesk desk,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var today = UkTime.Today(clock);
        var found = await desk.Deputyships()
            .AsNoTracking()
            .Where(d => d.LastDay >= today)
            .OrderBy(d => d.FirstDay)
            .ThenBy(d => d.Id)
            .Take(Most)
            .ToListAsync(ct);
        var colleagues = await modules.Send(
            new GetMembers(me.Has(Permission.ManagePartnership) ? null : me.OrganisationId),
            ct
        );
        var names = colleagues.ToDictionary(m => m.MembershipId, m => m.Name);
        var coordinates = me.Has(Permission.CoordinateOrganisation);
        return TypedResults.Ok(
            new Response(
                [
                    .. from d in found
                    where names.ContainsKey(d.AbsentMembershipId) && names.ContainsKey(d.DeputyMembershipId)
                    select new Item(
                        d.Id,
                        names[d.AbsentMembershipId],
                        names[d.DeputyMembershipId],
                        d.FirstDay,
                        d.LastDay,
                        d.Roles,
                        coordinates
                            || d.AbsentMembershipId == me.MembershipId
                            || d.DeputyMembershipId == me.MembershipId
                    ),
                ],
                [.. colleagues.Select(m => new Colleague(m.MembershipId, m.OrganisationId, m.Name))]
            )
        );
    }
}
