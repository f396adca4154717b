using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Plans;

public static class ReopenMilestone
{
    public sealed record Request(int Version);

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
        milestone.Reopen();

        db.Add(ProgressNote.On(milestoneId, null, milestone.Status, me.MembershipId, clock.GetUtcNow()));
        db.Changed("/api/milestones");
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
