using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>One agency is to do something by a day: each plans for itself, the lead worker for all.</summary>
public static class AddPlanAction
{
    /// <param name="MembershipId">Who does it; null for anybody of the agency.</param>
    public sealed record Request(
        int Version,
        Guid OrganisationId,
        [Text(3, 400)] string What,
        DateOnly DueOn,
        Guid? MembershipId = null
    );

    public sealed record Response(Guid ActionId);

    public static async Task<Created<Response>> Handle(
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
        var task = new PlanTask(request.OrganisationId, request.MembershipId, request.What, request.DueOn);
        var action = plan.Plan(task, UkTime.DateOf(by.At), by);
        db.Add(action);
        var workers = await modules.Keepers(request.OrganisationId, ct);
        if (request.MembershipId is { } id && workers.All(worker => worker.MembershipId != id))
            throw Refusal.Field("membershipId", "Choose somebody of that organisation.");
        if (request.OrganisationId != me.OrganisationId)
            await PlanNotices.Of(
                modules,
                plan,
                $"plan-action:{action.Id}",
                request.MembershipId is { } one ? [one] : workers.Select(worker => worker.MembershipId),
                "Something to do in a support plan",
                $"It is due by {UkTime.Format(request.DueOn)}.",
                ct
            );

        db.Tell(plan);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"support-plans/{planId}", new Response(action.Id));
    }
}
