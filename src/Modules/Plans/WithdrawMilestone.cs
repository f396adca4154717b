using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Plans;

public static class WithdrawMilestone
{
    public sealed record Request([Text(3, 2000)] string Reason, int Version);

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
        milestone.Withdraw(request.Reason);

        db.Add(ProgressNote.On(milestoneId, request.Reason, milestone.Status, me.MembershipId, clock.GetUtcNow()));
        db.Changed("/api/milestones");
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
