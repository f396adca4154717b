using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>All rule sets, newest first: who drafted and approved each, and when routing went by it.</summary>
public static class ListRuleSets
{
    public sealed record Response(IReadOnlyList<VersionShown> Items, int Total);

    public static async Task<Ok<Response>> Handle(
        AppDb db,
        IMediator modules,
        TimeProvider clock,
        CancellationToken ct,
        int skip = 0,
        int take = 50
    )
    {
        (skip, take) = (Math.Clamp(skip, 0, 10_000), Math.Clamp(take, 1, 100));
        var page = await db
            .RuleSets.AsNoTracking()
            .OrderByDescending(v => v.Number)
            .Skip(skip)
            .Take(take)
            .ToListAsync(ct);
        var approved = await db
            .RuleSets.Where(v => v.State == VersionState.Approved)
            .Select(v => new ApprovedVersion(v.Number, v.LiveFrom!.Value))
            .ToListAsync(ct);
        return TypedResults.Ok(
            new Response(
                await VersionShown.Of(page, approved, UkTime.Today(clock), modules, ct),
                await db.RuleSets.CountAsync(ct)
            )
        );
    }
}
