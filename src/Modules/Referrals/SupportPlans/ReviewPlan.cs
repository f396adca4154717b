using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>The person puts themselves on the outcomes wheel: the first time it is the baseline, later it is a review.</summary>
public static class ReviewPlan
{
    public sealed record Request(
        int Version,
        [Items(1, ScaleSet.Most)] IReadOnlyList<Rating> Ratings,
        [Text(0, 2000)] string Note
    );

    public sealed record Rating(Guid ScaleId, int Value);

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
        var next = await db.NextReview(modules, by, ct);
        db.Add(plan.Review(await db.LiveScales(ct), Said(request.Ratings), request.Note, next, by));

        db.Tell(plan);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }

    internal static IReadOnlyList<PlanRating> Said(IEnumerable<Rating> ratings) =>
        [.. ratings.Select(rating => new PlanRating { ScaleId = rating.ScaleId, Value = rating.Value })];
}
