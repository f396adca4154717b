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
    public sealed record Request(
        [Items(1, 50, ErrorMessage = "Tick at least one measure, and at most 50.")] IReadOnlyList<string> Keys,
        Guid? GoalId = null
    );

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
        var offered = Library.For(place).ToDictionary(found => found.Key);
        if (request.Keys.FirstOrDefault(key => !offered.ContainsKey(key)) is { } unknown)
            throw Refusal.Field(
                "keys",
                $"There is no published measure “{unknown}” for this place. Choose from the list."
            );

        var adopted = await db
            .Measures.Where(m => m.LibraryKey != null)
            .ToDictionaryAsync(m => m.LibraryKey!, m => m.Id, ct);
        var missing = request
            .Keys.Distinct()
            .Where(key => !adopted.ContainsKey(key))
            .Select(key => offered[key])
            .ToList();
        await CheckNames(db, missing, ct);
        var now = clock.GetUtcNow();
        foreach (var found in missing)
        {
            var measure = await Adopt(db, found, request.GoalId, me.MembershipId, now, ct);
            adopted[found.Key] = measure.Id;
            db.Publish(new MeasureFiguresChanged(measure.Id));
        }

        db.Changed("/api/measures");
        db.Changed("/api/published-measures");
        await Save(db, request.Keys, adopted, ct);
        return TypedResults.Ok(new Response([.. request.Keys.Select(key => adopted[key])]));
    }

    private static async Task CheckNames(AppDb db, List<PlaceSeries> missing, CancellationToken ct)
    {
        var names = missing.Select(found => found.Name).ToList();
        var taken = await db
            .Measures.Where(m => names.Contains(m.Name))
            .Select(m => new { m.Name, m.LibraryKey })
            .FirstOrDefaultAsync(ct);
        if (taken is null)
            return;
        throw missing.Exists(found => found.Key == taken.LibraryKey)
            ? AlreadyAdopted()
            : Refusal.Field("keys", $"Another measure here is named “{taken.Name}”. Rename that one first.");
    }

    private static Refusal AlreadyAdopted() =>
        Refusal.Rule(
            "already-adopted",
            "Somebody else has just added measures of this list. Load it again, then add what is left."
        );

    // Two people, or a double tap: both found the series free, and the first of them saved.
    private static async Task Save(
        AppDb db,
        IReadOnlyList<string> keys,
        Dictionary<string, Guid> adopted,
        CancellationToken ct
    )
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            var own = adopted.Values.ToList();
            var isTaken = await db.Measures.AnyAsync(m => keys.Contains(m.LibraryKey!) && !own.Contains(m.Id), ct);
            if (isTaken)
                throw AlreadyAdopted();
            throw;
        }
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
            Name = found.Name,
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
        var measure = Measure.Define(request, now, found.Key);
        db.Add(measure);
        await FiguresAdded.To(db, measure, found.Figures, null, by, now, ct);
        return measure;
    }
}
