using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>Begins the next version of the routing as a copy of what it goes by today. One is prepared at a time.</summary>
public static class DraftRuleSet
{
    public sealed record Response(int Number);

    public static async Task<Created<Response>> Handle(
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var by = Preparer.Of(me, clock);
        // The copy is of today's routing, also in the minute before the job has put it in its place.
        if (await db.ApplyDue(modules, by.At, ct))
            await db.SaveChangesAsync(ct);
        var newest = await db.RuleSets.AsNoTracking().OrderByDescending(s => s.Number).FirstOrDefaultAsync(ct);
        if (newest?.IsPending(by.Today) == true)
            throw Refusal.Rule(
                "version-begun",
                $"Version {newest.Number} is being prepared. Change that one, or discard it first."
            );

        var next = RuleSet.Draft((newest?.Number ?? 0) + 1, await db.ArrangedToday(ct), by);
        db.Add(next);
        db.RuleSetChanged();
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException failure) when (Database.Collided(failure))
        {
            throw Refusal.Stale();
        }
        return TypedResults.Created($"routing-versions/{next.Number}", new Response(next.Number));
    }
}
