using System.ComponentModel.DataAnnotations;
using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>The plan has come to its end, with what came of it and a last look at the outcomes wheel. Those who see it no longer are told.</summary>
public static class ClosePlan
{
    /// <param name="Ratings">The final review; none where the person was not asked.</param>
    public sealed record Request(
        int Version,
        [Text(0, 2000)] string Note,
        [Items(0, ScaleSet.Most)] IReadOnlyList<ReviewPlan.Rating>? Ratings = null
    )
    {
        [Required(ErrorMessage = "Choose what came of it.")]
        public PlanEnd? Reason { get; init; }
    }

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
        if (request.Ratings is { Count: > 0 } ratings)
            db.Add(plan.Review(await db.LiveScales(ct), ReviewPlan.Said(ratings), "", plan.ReviewOn, by));
        plan.Close(request.Reason!.Value, request.Note, by);
        await PlanNotices.Closed(modules, plan, await modules.KeepersOf(plan, me, ct), by, ct);

        db.Tell(plan);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
