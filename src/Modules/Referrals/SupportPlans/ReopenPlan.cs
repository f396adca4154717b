using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>A closed plan goes on, with those who took part in it, who are told. Within 28 days; later, a new one is opened.</summary>
public static class ReopenPlan
{
    public sealed record Request(int Version);

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
        await modules.RequireOpen(me.OrganisationId, ct);
        plan.Reopen(await db.NextReview(modules, by, ct), by);
        await PlanNotices.Reopened(modules, plan, await modules.KeepersOf(plan, me, ct), by, ct);

        db.Tell(plan);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
