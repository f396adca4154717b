using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Plans;

public static class CompleteMilestone
{
    public sealed record Request(DateOnly CompletedOn, int Version, [Text(0, 4000)] string? Note = null);

    public static async Task<NoContent> Handle(
        Guid milestoneId,
        Request request,
        AppDb db,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var milestone = await OwnMilestone.Find(db, me, milestoneId, ct);
        db.Expect(milestone, request.Version);
        milestone.Complete(request.CompletedOn, UkTime.Today(clock));

        db.Add(ProgressNote.On(milestoneId, request.Note, milestone.Status, me.MembershipId, clock.GetUtcNow()));
        db.Changed("/api/milestones");
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
