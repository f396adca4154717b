using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Measures;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Measures.Definitions;

public static class SetGoals
{
    public sealed record Request(
        [Items(1, 100, ErrorMessage = "Tick at least one measure, and at most 100.")] IReadOnlyList<Chosen> Measures,
        Guid? GoalId
    );

    /// <param name="Version">The version that the person read.</param>
    public sealed record Chosen(Guid MeasureId, int Version);

    public static async Task<NoContent> Handle(Request request, AppDb db, IMediator modules, CancellationToken ct)
    {
        if (request.GoalId is not { } goalId || (await modules.Send(new GetGoals(), ct)).All(goal => goal.Id != goalId))
            throw Refusal.Field("goalId", "Choose a goal of the vision.");
        var versions = request
            .Measures.DistinctBy(chosen => chosen.MeasureId)
            .ToDictionary(c => c.MeasureId, c => c.Version);
        var ids = versions.Keys.ToList();
        var measures = await db.Measures.Where(m => ids.Contains(m.Id)).ToListAsync(ct);
        if (measures.Count < ids.Count)
            throw Refusal.NotFound("measure");

        foreach (var measure in measures)
        {
            db.Expect(measure, versions[measure.Id]);
            measure.BelongTo(goalId);
            db.Publish(new MeasureFiguresChanged(measure.Id));
        }

        db.Changed("/api/measures");
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
