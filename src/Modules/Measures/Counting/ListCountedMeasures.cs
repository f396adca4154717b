using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Board;
using PlacePartners.Platform.Data;

namespace PlacePartners.Measures.Counting;

/// <summary>What the product can count by itself, for a partnership to choose from.</summary>
public static class ListCountedMeasures
{
    public sealed record Response(IReadOnlyList<Item> Items);

    /// <param name="MeasureId">The measure that was made of it; null when it is not chosen yet.</param>
    public sealed record Item(
        Counted Counted,
        string Name,
        string Question,
        string Numerator,
        string Denominator,
        Guid? MeasureId
    );

    public static async Task<Ok<Response>> Handle(AppDb db, CancellationToken ct)
    {
        var chosen = await Chosen(db, ct);
        return TypedResults.Ok(
            new Response([
                .. CountedLibrary.All.Select(one => new Item(
                    one.Key,
                    one.Value.Name,
                    one.Value.Question,
                    one.Value.Numerator,
                    one.Value.Denominator,
                    chosen.TryGetValue(CountedLibrary.KeyOf(one.Key), out var id) ? id : null
                )),
            ])
        );
    }

    internal static async Task<Dictionary<string, Guid>> Chosen(AppDb db, CancellationToken ct) =>
        (
            await db
                .Measures.Where(m => m.LibraryKey != null)
                .OrderBy(m => m.DefinedAt)
                .Select(m => new { m.LibraryKey, m.Id })
                .ToListAsync(ct)
        )
            .GroupBy(m => m.LibraryKey!)
            .ToDictionary(m => m.Key, m => m.First().Id);
}
