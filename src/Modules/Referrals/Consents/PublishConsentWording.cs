using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

public static class PublishConsentWording
{
    /// <param name="In">The same words in other languages.</param>
    public sealed record Request(
        int BasedOn,
        [Text(40, 4000)] string Text,
        [Items(0, 30)] IReadOnlyList<WordingEdited>? In = null
    );

    public sealed record WordingEdited([Line(2, 12)] string Code, [Text(0, 4000)] string Text);

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

        var next = ConsentWording.Publish(live.Number + 1, request.Text, clock.GetUtcNow(), Read(request.In ?? []));
        db.Add(next);
        db.Changed("/api/checklist");
        await db.SaveChangesAsync(ct);
        return TypedResults.Created("checklist", new Response(next.Number));
    }

    private static List<WordingIn> Read(IReadOnlyList<WordingEdited> others)
    {
        if (others.Any(words => FormLanguages.Find(words.Code) is null))
            throw Refusal.Field("in", "Choose languages from the list.");
        return
        [
            .. others
                .Where(words => words.Text.Trim().Length > 0)
                .DistinctBy(words => words.Code)
                .Select(words => new WordingIn { Language = words.Code, Text = words.Text.Trim() }),
        ];
    }
}
