using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Plans;

public static class AddMilestone
{
    public sealed record Request : MilestoneEntry;

    public sealed record Response(Guid MilestoneId);

    public static async Task<Created<Response>> Handle(
        Request request,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var milestone = Milestone.Planned(request, clock.GetUtcNow());
        await OwnMilestone.RequireChoices(request, modules, me, ct);

        db.Add(milestone);
        await modules.TellOwners(milestone, me.MembershipId, ct);
        db.Changed("/api/milestones");
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"milestones/{milestone.Id}", new Response(milestone.Id));
    }
}
