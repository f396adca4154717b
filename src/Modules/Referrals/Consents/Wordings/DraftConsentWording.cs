using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>Writes the next version of the words to read out. What is in use goes on until a second person approves it.</summary>
public static class DraftConsentWording
{
    /// <param name="BasedOn">The number of the version that is read out now.</param>
    /// <param name="In">The same words in other languages.</param>
    public sealed record Request(
        int BasedOn,
        [Text(40, 4000)] string Text,
        [Items(0, 30)] IReadOnlyList<WordingEdited>? In = null
    );

    public sealed record Response(int Number);

    public static async Task<Created<Response>> Handle(
        Request request,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var by = Preparer.Of(me, clock);
        var live = await db.LiveWording(by.Today, ct);
        if (live.Number != request.BasedOn)
            throw Refusal.Stale();
        var newest = await db.ConsentWordings.AsNoTracking().OrderByDescending(w => w.Number).FirstAsync(ct);
        if (newest.IsPending(by.Today))
            throw Refusal.Rule(
                "version-begun",
                $"Version {newest.Number} is being prepared. Change that one, or discard it first."
            );

        var next = ConsentWording.Draft(newest.Number + 1, live, by);
        next.Write(request.Text, WordingEdited.Read(request.In ?? [], request.Text.Trim(), live), by);
        db.Add(next);
        await modules.TellApprovers(next, by, ct);
        db.WordingChanged();
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException failure) when (Database.Collided(failure))
        {
            throw Refusal.Stale();
        }
        return TypedResults.Created("consent-wordings", new Response(next.Number));
    }
}
