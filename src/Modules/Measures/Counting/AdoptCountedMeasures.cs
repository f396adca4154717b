using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Board;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Measures.Definitions;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Measures.Counting;

/// <summary>Takes measures that the product counts by itself; those quarters that are over long enough are counted at once.</summary>
public static class AdoptCountedMeasures
{
    public sealed record Request(
        [Items(1, 20, ErrorMessage = "Tick at least one measure.")] IReadOnlyList<Counted> Counted,
        Guid? GoalId = null
    );

    /// <param name="MeasureIds">In the order asked for; one chosen before keeps its measure.</param>
    public sealed record Response(IReadOnlyList<Guid> MeasureIds);

    internal static async Task<Ok<Response>> Handle(
        Request request,
        AppDb db,
        IMediator modules,
        CountMeasures counting,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        if (request.GoalId is { } goalId && (await modules.Send(new GetGoals(), ct)).All(goal => goal.Id != goalId))
            throw Refusal.Field("goalId", "Choose a goal of the vision.");
        var place = (await modules.Send(new GetPartnership(), ct)).Place[0].Name;
        var chosen = await ListCountedMeasures.Chosen(db, ct);
        var added = new List<Measure>();
        foreach (var counted in request.Counted.Distinct().Where(one => !chosen.ContainsKey(CountedLibrary.KeyOf(one))))
        {
            var asked = CountedLibrary.All[counted] with { GoalId = request.GoalId, AreaName = place };
            var measure = Measure.Define(asked, clock.GetUtcNow(), CountedLibrary.KeyOf(counted));
            db.Add(measure);
            added.Add(measure);
            chosen[CountedLibrary.KeyOf(counted)] = measure.Id;
        }

        await counting.Record(added, ct);
        db.Changed("/api/measures");
        db.Changed("/api/counted-measures");
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response([.. request.Counted.Select(one => chosen[CountedLibrary.KeyOf(one)])]));
    }
}
