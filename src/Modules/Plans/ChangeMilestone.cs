using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Plans;

public static class ChangeMilestone
{
    public sealed record Request : MilestoneEntry
    {
        /// <summary>Why the due date moves; needed when it does.</summary>
        [Text(0, 400)]
        public string? DueOnReason { get; init; }

        public required int Version { get; init; }
    }

    public static async Task<NoContent> Handle(
        Guid milestoneId,
        Request request,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var milestone = await OwnMilestone.Find(db, me, milestoneId, ct);
        db.Expect(milestone, request.Version);
        await OwnMilestone.RequireChoices(request, modules, me, ct);
        var before = milestone.Owner;
        var moved = milestone.Change(request, request.DueOnReason, me.MembershipId, clock.GetUtcNow());

        if (moved is not null)
            db.Add(moved);
        if (milestone.Owner != before)
            await modules.TellOwners(milestone, me.MembershipId, ct);
        db.Changed("/api/milestones");
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
