using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;

namespace PlacePartners.Partnerships.Visions;

public static class GetVisionDraft
{
    public sealed record Response(
        string Text,
        IReadOnlyList<string> Values,
        IReadOnlyList<GoalRecord> Goals,
        int PublishedNumber,
        bool HasUnpublishedChanges,
        int Version
    );

    public static async Task<Ok<Response>> Handle(AppDb db, CancellationToken ct)
    {
        var vision = await db.Visions.AsNoTracking().SingleAsync(ct);
        var goals = await db.Goals.AsNoTracking().OrderBy(goal => goal.Position).ToListAsync(ct);
        return TypedResults.Ok(
            new Response(
                vision.Text,
                vision.Values,
                [.. goals.Select(goal => goal.ToRecord())],
                vision.PublishedNumber,
                vision.HasUnpublishedChanges,
                vision.Version
            )
        );
    }
}
