using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Measures;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Measures.Definitions;
using PlacePartners.Measures.Figures;
using PlacePartners.Measures.Import;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Measures.Published;

public static class AdoptPublishedMeasures
{
    /// <param name="GoalId">The goal that all of them belong to; null to choose later.</param>
    public sealed record Request([Items(1, 50)] IReadOnlyList<string> Keys, Guid? GoalId = null);

    /// <param name="MeasureIds">In the order asked for; one adopted before keeps its measure.</param>
    public sealed record Response(IReadOnlyList<Guid> MeasureIds);

    public static async Task<Ok<Response>> Handle(
        Request request,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var place = (await modules.Send(new GetPartnership(), ct)).Place;
        if (request.GoalId is { } goalId && (await modules.Send(new GetGoals(), ct)).All(goal => goal.Id != goalId))
            throw Refusal.Field("goalId", "Choose a goal of the vision.");
        var offered = Library.For(place).ToDictionary(found => found.Series.Key);
        if (request.Keys.FirstOrDefault(key => !offered.ContainsKey(key)) is { } unknown)
            throw Refusal.Field(
                "keys",
                $"There is no published measure “{unknown}” for this place. Choose from the list."
            );

        var adopted = await db
            .Measures.Where(m => m.LibraryKey != null)
            .ToDictionaryAsync(m => m.LibraryKey!, m => m.Id, ct);
        var now = clock.GetUtcNow();
        foreach (
            var found in request.Keys.Distinct().Where(key => !adopted.ContainsKey(key)).Select(key => offered[key])
        )
        {
            var measure = await Adopt(db, found, request.GoalId, me.MembershipId, now, ct);
            adopted[found.Series.Key] = measure.Id;
            db.Publish(new MeasureFiguresChanged(measure.Id));
        }

        db.Changed("/api/measures");
        db.Changed("/api/published-measures");
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response([.. request.Keys.Select(key => adopted[key])]));
    }

    internal static async Task<Measure> Adopt(
        AppDb db,
        PlaceSeries found,
        Guid? goalId,
        Guid by,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        var series = found.Series;
        var request = new DefineMeasure.Request
        {
            Name = series.Name,
            Question = series.Question,
            FiguresFrom = FiguresFrom.Published,
            Numerator = series.Numerator,
            Denominator = series.Denominator,
            ValueType = series.ValueType,
            Unit = series.Unit,
            Multiplier = series.Multiplier,
            Decimals = series.Decimals,
            Direction = series.Direction,
            Frequency = series.Frequency,
            GoalId = goalId,
            Source = series.Attribution,
            Caveats = series.Caveats,
            AreaName = found.Area.Name,
        };
        var measure = Measure.Define(request, now, series.Key);
        db.Add(measure);
        await FiguresAdded.To(db, measure, found.Figures, null, by, now, ct);
        return measure;
    }
}
