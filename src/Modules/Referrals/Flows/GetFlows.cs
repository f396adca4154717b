using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>
/// Who refers to whom, and how it goes, in one quarter. Those who hold the records read it exact and as it is now; others
/// read what was published, which stays as it was.
/// </summary>
public static class GetFlows
{
    /// <param name="Quarters">Those that may be chosen, newest first, such as 2026-Q3.</param>
    /// <param name="Quarter">The one that is shown; null while there is none.</param>
    /// <param name="PublishedOn">Null where it is reckoned now.</param>
    /// <param name="IsExact">Nothing is hidden.</param>
    public sealed record Response(
        IReadOnlyList<string> Quarters,
        string? Quarter,
        DateOnly? PublishedOn,
        bool IsExact,
        FlowFigures? Figures
    );

    public static async Task<Ok<Response>> Handle(
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct,
        string? quarter = null
    ) => TypedResults.Ok(await Find(db, modules, me, clock, quarter, ct));

    internal static async Task<Response> Find(
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        string? asked,
        CancellationToken ct
    )
    {
        if (me.Has(Permission.RunHub))
        {
            var periods = FlowPeriod.Latest(clock);
            var period = Chosen(periods, asked)!.Value;
            var exact = await ExactFlows.Count(db, modules, period, ct);
            return new(Names(periods), period.Name, null, true, await Named(exact, modules, ct));
        }

        var kept = (
            await db
                .FlowQuarters.OrderByDescending(q => q.Year)
                .ThenByDescending(q => q.Number)
                .Take(5 * FlowPeriod.InView)
                .Select(q => new { q.Year, q.Number })
                .ToListAsync(ct)
        ).ConvertAll(q => new FlowPeriod(q.Year, q.Number));
        if (Chosen(kept, asked) is not { } one)
            return new([], null, null, false, null);
        var found = await db
            .FlowQuarters.AsNoTracking()
            .SingleAsync(q => q.Year == one.Year && q.Number == one.Number, ct);
        return new(
            Names(kept),
            one.Name,
            UkTime.DateOf(found.PublishedAt),
            false,
            await Named(found.Read(), modules, ct)
        );
    }

    private static FlowPeriod? Chosen(IReadOnlyList<FlowPeriod> periods, string? asked)
    {
        if (asked is not { Length: > 0 })
            return periods.Count > 0 ? periods[0] : null;
        foreach (var period in periods)
        {
            if (period.Name == asked)
                return period;
        }
        throw Refusal.NotFound("quarter");
    }

    private static IReadOnlyList<string> Names(IReadOnlyList<FlowPeriod> periods) =>
        [.. periods.Select(period => period.Name)];

    /// <summary>Figures are kept without names, which may change.</summary>
    private static async Task<FlowFigures> Named(FlowFigures figures, IMediator modules, CancellationToken ct)
    {
        Guid[] serviceIds =
        [
            .. figures
                .Routes.Select(route => route.ServiceId)
                .Concat(figures.Waits.Select(wait => wait.ServiceId).OfType<Guid>())
                .Distinct(),
        ];
        Guid[] organisationIds =
        [
            .. figures.Routes.SelectMany(route => new[] { route.ReferrerId, route.ReceiverId }).Distinct(),
        ];
        var services = (await modules.Send(new GetServices(serviceIds), ct)).ToDictionary(s => s.Id, s => s.Name);
        var organisations = (await modules.Send(new GetOrganisations(organisationIds), ct)).ToDictionary(
            o => o.Id,
            o => o.Name
        );
        return figures with
        {
            Routes =
            [
                .. figures.Routes.Select(route =>
                    route with
                    {
                        ReferrerName = organisations.GetValueOrDefault(route.ReferrerId, ""),
                        ServiceName = services.GetValueOrDefault(route.ServiceId, ""),
                        ReceiverName = organisations.GetValueOrDefault(route.ReceiverId, ""),
                    }
                ),
            ],
            Waits =
            [
                .. figures.Waits.Select(wait =>
                    wait with
                    {
                        ServiceName = wait.ServiceId is { } id ? services.GetValueOrDefault(id, "") : "",
                    }
                ),
            ],
        };
    }
}
