using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>Which services answer one need, in which order. A service that is not named keeps its place behind them.</summary>
public static class ChangeRouting
{
    public sealed record Request(int Version, FanOut FanOut, [Items(0, 100)] IReadOnlyList<Route> Services);

    public sealed record Route(Guid ServiceId, bool IsInUse);

    public static async Task<NoContent> Handle(
        string need,
        Request request,
        AppDb db,
        IMediator modules,
        CancellationToken ct
    )
    {
        if (Needs.All.All(known => known.Code != need))
            throw Refusal.NotFound("need");
        await Share(need, request, db, ct);
        await Place(need, request.Services, db, modules, ct);

        db.Changed("/api/routing");
        await SaveOnce(db, ct);
        return TypedResults.NoContent();
    }

    // Another person, or a service that was listed at this moment, may have added the same row.
    private static async Task SaveOnce(AppDb db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException failure) when (Database.Collided(failure))
        {
            throw Refusal.Stale();
        }
    }

    private static async Task Share(string need, Request request, AppDb db, CancellationToken ct)
    {
        var routing = await db.NeedRoutings.FirstOrDefaultAsync(r => r.Need == need, ct);
        if (routing is null)
        {
            if (request.Version != 0)
                throw Refusal.Stale();
            db.Add(NeedRouting.Of(need, request.FanOut));
            return;
        }
        db.Expect(routing, request.Version);
        routing.Share(request.FanOut);
    }

    private static async Task Place(
        string need,
        IReadOnlyList<Route> routes,
        AppDb db,
        IMediator modules,
        CancellationToken ct
    )
    {
        if (routes.DistinctBy(route => route.ServiceId).Count() != routes.Count)
            throw Refusal.Field("services", "A service stands twice in the list. Name each once.");
        var rules = await db.RoutingRules.Where(r => r.Need == need).OrderBy(r => r.Position).ToListAsync(ct);
        var known = (await modules.Send(new GetServices(), ct)).Select(service => service.Id).ToHashSet();
        if (routes.Any(route => !known.Contains(route.ServiceId)))
            throw Refusal.Field("services", "A service in the list is not offered here any more. Load the page again.");

        var position = 0;
        foreach (var route in routes)
        {
            var rule = rules.Find(r => r.ServiceId == route.ServiceId);
            if (rule is null)
                db.Add(rule = RoutingRule.Add(need, route.ServiceId, position));
            rule.Place(++position, route.IsInUse);
        }
        foreach (var rule in rules.Where(rule => routes.All(route => route.ServiceId != rule.ServiceId)))
            rule.Place(++position, rule.IsActive);
    }
}
