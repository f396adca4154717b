using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>The next version of the scales. What was rated before stays as it was rated.</summary>
public static class PublishScales
{
    public sealed record Request(int BasedOn, [Items(1, 60)] IReadOnlyList<Scaled> Scales);

    /// <param name="ScaleId">Null for a new one.</param>
    public sealed record Scaled(
        Guid? ScaleId,
        [Line(1, 60)] string Name,
        [Text(1, 300)] string Description,
        [Number(-100, 100)] int Lowest,
        [Number(-100, 100)] int Highest,
        [Text(1, 120)] string LowestWords,
        [Text(1, 120)] string HighestWords,
        bool IsRetired
    );

    public sealed record Response(int Number);

    public static async Task<Created<Response>> Handle(
        Request request,
        AppDb db,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var live = await db.LiveScales(ct);
        if (live.Number != request.BasedOn)
            throw Refusal.Stale();
        var known = live.Scales.Select(scale => scale.Id).ToHashSet();
        var next = live.Next([.. request.Scales.Select(scale => Read(scale, known))], Act.Of(me, clock));
        db.Add(next);

        db.Changed("/api/plan-settings");
        await db.SaveChangesAsync(ct);
        return TypedResults.Created("plan-settings", new Response(next.Number));
    }

    private static Scale Read(Scaled scale, HashSet<Guid> known) =>
        new()
        {
            Id = scale.ScaleId is { } id && known.Contains(id) ? id : Guid.CreateVersion7(),
            Name = scale.Name.Trim(),
            Description = scale.Description.Trim(),
            Lowest = scale.Lowest,
            Highest = scale.Highest,
            LowestWords = scale.LowestWords.Trim(),
            HighestWords = scale.HighestWords.Trim(),
            IsRetired = scale.IsRetired,
        };
}
