using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>The plan has come to its end, with what came of it.</summary>
public static class ClosePlan
{
    public sealed record Request(int Version, [Text(0, 2000)] string Note)
    {
        [Required(ErrorMessage = "Choose what came of it.")]
        public PlanEnd? Reason { get; init; }
    }

    public static async Task<NoContent> Handle(
        Guid planId,
        Request request,
        AppDb db,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var plan = await db.TakeUpPlan(me, planId, request.Version, ct);
        plan.Close(request.Reason!.Value, request.Note, Act.Of(me, clock));

        db.Tell(plan);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
