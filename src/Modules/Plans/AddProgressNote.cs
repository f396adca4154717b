using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Plans;

public static class AddProgressNote
{
    /// <param name="Status">The status from now on; null leaves it.</param>
    public sealed record Request([Text(3, 4000)] string Text, int Version, MilestoneStatus? Status = null);

    public sealed record Response(Guid NoteId);

    public static async Task<Created<Response>> Handle(
        Guid milestoneId,
        Request request,
        AppDb db,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var milestone = await OwnMilestone.Find(db, me, milestoneId, ct);
        var status = request.Status == milestone.Status ? null : request.Status;
        if (status is { } changed)
        {
            db.Expect(milestone, request.Version);
            milestone.Report(changed);
        }

        var note = ProgressNote.On(milestoneId, request.Text, status, me.MembershipId, clock.GetUtcNow());
        db.Add(note);
        db.Changed("/api/milestones");
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"milestones/{milestoneId}", new Response(note.Id));
    }
}
