using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>Begins the next version as a copy of one that is or was live. One is prepared at a time.</summary>
public static class DraftChecklist
{
    /// <param name="BasedOn">The number of the version that it is copied from.</param>
    public sealed record Request(int BasedOn);

    public sealed record Response(int Number);

    public static async Task<Created<Response>> Handle(
        Request request,
        AppDb db,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var by = Preparer.Of(me, clock);
        var from =
            await db.Checklists.AsNoTracking().FirstOrDefaultAsync(c => c.Number == request.BasedOn, ct)
            ?? throw Refusal.Field("basedOn", "There is no such version of the checklist. Load the page again.");
        if (!from.HasBeenLive(by.Today))
            throw Refusal.Field("basedOn", "Begin with a version that is or was live.");
        var newest = await db.Checklists.AsNoTracking().OrderByDescending(c => c.Number).FirstAsync(ct);
        if (newest.IsPending(by.Today))
            throw Refusal.Rule(
                "version-begun",
                $"Version {newest.Number} is being prepared. Change that one, or discard it first."
            );

        var next = Checklist.Draft(newest.Number + 1, from, by);
        db.Add(next);
        db.ChecklistChanged();
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException failure) when (Database.Collided(failure))
        {
            throw Refusal.Stale();
        }
        return TypedResults.Created($"checklist-versions/{next.Number}", new Response(next.Number));
    }
}
