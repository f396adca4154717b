using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>Somebody has read texts of a pack: each goes out as it is, without some words, or not at all.</summary>
public static class DecideTexts
{
    public sealed record Request(int Version, [Items(1, 500)] IReadOnlyList<Decision> Texts);

    /// <param name="Mark">Of the text as it was read, lest something else goes out that was written since.</param>
    /// <param name="Passages">Words to strike out of a text that stays.</param>
    public sealed record Decision(
        [Line(1, 80)] string Key,
        [Line(1, 80)] string Mark,
        bool IsStruckOut,
        [Items(0, 20)] IReadOnlyList<string> Passages
    );

    public static async Task<NoContent> Handle(Guid accessRequestId, Request request, AppDb db, CancellationToken ct)
    {
        if (request.Texts.Any(text => text.Passages.Any(words => words.Length > 1000)))
            throw Refusal.Field("passages", "Strike out at most 1,000 characters at a time, or the whole text.");
        var asked = await db.AccessRequest(accessRequestId, request.Version, ct);
        asked.Decide(
            request
                .Texts.DistinctBy(text => text.Key)
                .Select(text => new TextDecided(text.Key, text.IsStruckOut, [.. text.Passages], text.Mark))
        );

        db.Changed(AccessDesk.Path);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
