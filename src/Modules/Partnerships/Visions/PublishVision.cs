using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Partnerships.Visions;

public static class PublishVision
{
    public sealed record Request(int Version);

    public sealed record Response(int Number);

    public static async Task<Created<Response>> Handle(
        Request request,
        AppDb db,
        CurrentUser me,
        CurrentTenant partnership,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var vision = await db.Visions.SingleAsync(ct);
        var goals = await db.Goals.AsNoTracking().OrderBy(goal => goal.Position).ToListAsync(ct);
        db.Expect(vision, request.Version);
        var version = vision.Publish(goals.Count, me.MembershipId, clock.GetUtcNow());

        db.Add(version);
        db.AddRange(goals.Select(goal => PublishedGoal.Of(goal, version.Number)));
        db.Publish(new VisionPublished(partnership.Id!.Value, version.Number));
        db.Changed("/api/vision");
        db.Changed("/api/goals");
        db.Changed("/api/onboarding");
        db.Changed("/api/partners");
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"vision/versions/{version.Number}", new Response(version.Number));
    }
}
