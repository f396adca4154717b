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
    public sealed record Response(
        string Name,
        DateOnly? ClosesOn,
        DateTimeOffset? AnnouncedAt,
        IReadOnlyList<Item> Partnerships,
        int Version
    );

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
                [
                    .. partnerships
                        .OrderBy(partnership => partnership.Name, StringComparer.OrdinalIgnoreCase)
                        .Select(partnership => Show(partnership, led, hanging[partnership.Id])),
                ],
                organisation.Version
            )
        );
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
