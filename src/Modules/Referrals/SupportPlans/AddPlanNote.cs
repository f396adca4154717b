using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>An agency writes something down, for itself and for the agencies that it names.</summary>
public static class AddPlanNote
{
    public sealed record Request(
        int Version,
        [Text(3, 2000)] string Text,
        [Items(0, 50)] IReadOnlyList<Guid> SharedWith
    );

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
        db.Add(plan.Write(request.Text, request.SharedWith, Act.Of(me, clock)));

        db.Tell(plan);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
