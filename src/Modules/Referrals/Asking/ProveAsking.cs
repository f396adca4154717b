using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>Whoever asked types the code that they were sent; the request goes to the hub.</summary>
public static class ProveAsking
{
    public sealed record Request([Line(1, 600)] string Pass, [Line(1, 20)] string Code);

    public sealed record Response(string Reference);

    public static async Task<Ok<Response>> Handle(
        Request request,
        AskingDoor door,
        AppDb db,
        IMediator modules,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var now = clock.GetUtcNow();
        if (await door.Find(request.Pass, ct) is not { } asking || !await Counted(asking, db, now, ct))
            throw Wrong();
        if (!asking.Knows(request.Code) || asking is not { Said: { } said, Person: { } details })
            throw Wrong();
        var partnership = await modules.Send(new GetPartnership(), ct);
        var submission = await Asked.Make(
            said with
            {
                IsProved = true,
            },
            details,
            partnership.LeadOrganisationId,
            db,
            modules,
            now,
            ct
        );
        asking.Done(now);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(submission.Reference));
    }

    // Saved before the code is looked at: a thousand guesses at once are still five.
    private static async Task<bool> Counted(Asking asking, AppDb db, DateTimeOffset now, CancellationToken ct)
    {
        if (!asking.CountTry(now))
            return false;
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    private static Refusal Wrong() =>
        Refusal.Rule(
            "asking-code",
            "That code does not work. Look at the newest message, or send the form again for a new one. You can always ring us instead."
        );
}
