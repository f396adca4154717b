using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Jobs;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Partnerships.Organisations.Closure;

/// <summary>Whether one's own organisation closes, and what hangs on it in each of its partnerships.</summary>
public static class GetClosure
{
    /// <param name="ClosesOn">The day that was announced; null for none.</param>
    /// <param name="MergesInto">The organisation that it becomes part of on that day; null where it just closes.</param>
    public sealed record Response(
        string Name,
        DateOnly? ClosesOn,
        DateTimeOffset? AnnouncedAt,
        string? MergesInto,
        IReadOnlyList<Successor> Successors,
        IReadOnlyList<Item> Partnerships,
        int Version
    );

    /// <summary>Another organisation that the person coordinates: this one could become part of it.</summary>
    /// <param name="LooksAlike">Name, website or e-mail domain are the same: it may be this organisation, entered twice.</param>
    public sealed record Successor(Guid OrganisationId, string Name, bool LooksAlike);

    /// <param name="Leads">It leads this one, which has to be handed over first.</param>
    public sealed record Item(
        Guid PartnershipId,
        string Name,
        string Slug,
        bool Leads,
        int Services,
        int OpenReferrals,
        int Milestones,
        int People
    );

    public static async Task<Ok<Response>> Handle(
        AppDb db,
        IMediator modules,
        InEachPartnership each,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var organisation = await db.Organisations.AsNoTracking().SingleAsync(o => o.Id == me.OrganisationId, ct);
        var partnerships = await modules.Send(
            new ListPartnerships(await modules.Send(new GetPartnershipsOf(organisation.Id), ct)),
            ct
        );
        var led = await db.LedBy(organisation.Id).Select(p => p.Id).ToListAsync(ct);
        var today = UkTime.Today(clock);
        var hanging = await each.Ask(
            [.. partnerships.Select(partnership => partnership.Id)],
            there => Hanging.On(organisation.Id, there, today, ct)
        );
        return TypedResults.Ok(
            new Response(
                organisation.Name,
                organisation.ClosesOn,
                organisation.ClosureAnnouncedAt,
                await db
                    .Organisations.Where(o => o.Id == organisation.MergesIntoId)
                    .Select(o => o.Name)
                    .FirstOrDefaultAsync(ct),
                await Successors(organisation, db, modules, me, ct),
                [
                    .. partnerships
                        .OrderBy(partnership => partnership.Name, StringComparer.OrdinalIgnoreCase)
                        .Select(partnership => Show(partnership, led, hanging[partnership.Id])),
                ],
                organisation.Version
            )
        );
    }

    private static async Task<IReadOnlyList<Successor>> Successors(
        Organisation organisation,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        CancellationToken ct
    )
    {
        var coordinated = await modules.Send(new GetCoordinatedOrganisations(me.AccountId!.Value), ct);
        var others = await db
            .Organisations.AsNoTracking()
            .Where(o => coordinated.Contains(o.Id) && o.Id != organisation.Id)
            .Where(o => o.ClosedAt == null && o.ClosesOn == null)
            .ToListAsync(ct);
        return
        [
            .. others
                .Select(o => new Successor(o.Id, o.Name, Likeness.Between(organisation, o)))
                .OrderByDescending(o => o.LooksAlike)
                .ThenBy(o => o.Name, StringComparer.OrdinalIgnoreCase),
        ];
    }

    private static Item Show(PartnershipRecord partnership, List<Guid> led, Hanging hanging) =>
        new(
            partnership.Id,
            partnership.Name,
            partnership.Slug,
            led.Contains(partnership.Id),
            hanging.Services,
            hanging.OpenReferrals,
            hanging.Milestones,
            hanging.People
        );

    /// <summary>The live partnerships that an organisation leads: while there are any, it does not close.</summary>
    internal static IQueryable<Partnership> LedBy(this AppDb db, Guid organisationId) =>
        db.Partnerships.Where(p => p.LeadOrganisationId == organisationId && p.DissolvedAt == null);
}
