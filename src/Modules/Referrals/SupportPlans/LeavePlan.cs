using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>The own organisation's part is done: it sees the plan no longer.</summary>
public static class LeavePlan
{
    public sealed record Request(int Version, [Text(5, 1000)] string Reason);

    public static async Task<NoContent> Handle(
        Guid planId,
        Request request,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var plan = await db.TakeUpPlan(me, planId, request.Version, ct);
        var by = Act.Of(me, clock);
        plan.Leave(request.Reason, by);
        if (plan.LeadMembershipId is { } lead)
            await PlanNotices.Of(
                modules,
                plan,
                $"plan-left:{plan.Id}:{by.At.UtcTicks}",
                [lead],
                "An organisation has left a plan",
                "What it had not done yet stands as not done, with its reason.",
                ct
            );

        db.Tell(plan);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
