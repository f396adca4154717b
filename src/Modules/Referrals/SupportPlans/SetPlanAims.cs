using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>What the person wants to achieve, in their own words.</summary>
public static class SetPlanAims
{
    public sealed record Request(int Version, [Items(0, SupportPlan.MostAims)] IReadOnlyList<Aim> Aims);

    public sealed record Aim([Text(1, 400)] string Words);

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
        plan.SetAims(request.Aims.Select(aim => aim.Words), Act.Of(me, clock));

        db.Tell(plan);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
