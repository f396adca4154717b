using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

public static class PublishConsentWording
{
    public sealed record Request(int BasedOn, [Text(40, 4000)] string Text);

    public sealed record Response(int Number);

    public static async Task<Created<Response>> Handle(
        Request request,
        AppDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var live = await db.LiveWording(ct);
        if (live.Number != request.BasedOn)
            throw Refusal.Stale();

        var next = ConsentWording.Publish(live.Number + 1, request.Text, clock.GetUtcNow());
        db.Add(next);
        db.Changed("/api/checklist");
        await db.SaveChangesAsync(ct);
        return TypedResults.Created("checklist", new Response(next.Number));
    }
}
