using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Partnerships.Visions;

public static class SaveVisionDraft
{
    public sealed record Request(
        [Text(0, 8000)] string Text,
        [Items(0, 12)] IReadOnlyList<string> Values,
        [Items(0, 12)] IReadOnlyList<DraftGoal> Goals,
        int Version
    );

    /// <summary>A goal in its place in the list. Without an id it is a new one.</summary>
    public sealed record DraftGoal(
        Guid? Id,
        [Line(3, 120)] string Title,
        [Text(0, 1000)] string Description,
        [Number(2020, 2100, ErrorMessage = "Enter a year from 2020 to 2100.")] int HorizonYear
    );

    public sealed record Response(int Version, IReadOnlyList<Guid> GoalIds);

    public static async Task<Ok<Response>> Handle(Request request, AppDb db, CancellationToken ct)
    {
        var vision = await db.Visions.SingleAsync(ct);
        db.Expect(vision, request.Version);
        vision.Write(request.Text, request.Values);
        var goals = await WriteGoals(request.Goals, db, ct);

        db.Changed("/api/vision");
        db.Changed("/api/onboarding");
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(vision.Version, goals));
    }

    private static async Task<IReadOnlyList<Guid>> WriteGoals(
        IReadOnlyList<DraftGoal> drafts,
        AppDb db,
        CancellationToken ct
    )
    {
        var known = await db.Goals.ToDictionaryAsync(goal => goal.Id, ct);
        var written = new List<Guid>();
        foreach (var (index, draft) in drafts.Index())
        {
            if (draft.Id is { } id && (!known.ContainsKey(id) || written.Contains(id)))
                throw Refusal.Field(
                    $"goals[{index}].title",
                    "This goal is no longer in the draft. Load the draft again."
                );
            written.Add(Write(draft, index + 1, known, db).Id);
        }
        db.RemoveRange(known.Values.Where(goal => !written.Contains(goal.Id)));
        return written;
    }

    private static Goal Write(DraftGoal draft, int position, Dictionary<Guid, Goal> known, AppDb db)
    {
        if (draft.Id is { } id)
        {
            known[id].Write(draft.Title, draft.Description, draft.HorizonYear, position);
            return known[id];
        }
        var goal = Goal.New(draft.Title, draft.Description, draft.HorizonYear, position);
        db.Add(goal);
        return goal;
    }
}
