using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Contracts.Plans;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Time;

namespace PlacePartners.Board;

/// <summary>The milestones that a figure of the board was counted from.</summary>
public static class GetBoardMilestones
{
    /// <param name="GoalTitle">Null for milestones of goals that are no longer in the vision.</param>
    public sealed record Response(string? GoalTitle, IReadOnlyList<Item> Items);

    public sealed record Item(MilestoneRecord Milestone, string OwnerName);

    /// <param name="goalId">Null asks for milestones of goals that are no longer in the vision.</param>
    public static async Task<Ok<Response>> Handle(
        string figure,
        IMediator modules,
        TimeProvider clock,
        CancellationToken ct,
        Guid? goalId = null
    )
    {
        if (figure is not ("done" or "due" or "late"))
            throw Refusal.Field("figure", "Name a figure: done, due or late.");
        var goals = await modules.Send(new GetGoals(), ct);
        var goal = goals.FirstOrDefault(goal => goal.Id == goalId);
        if (goalId is not null && goal is null)
            throw Refusal.NotFound("goal");

        var today = UkTime.Today(clock);
        var milestones = (await modules.Send(new GetMilestones(today), ct))
            .Where(milestone => goal is null ? goals.All(g => g.Id != milestone.GoalId) : milestone.GoalId == goal.Id)
            .Where(milestone => MilestoneFigures.Of(milestone, today) == figure)
            .ToList();
        var owners = await modules.Send(
            new GetOrganisations([.. milestones.Select(m => m.OwnerOrganisationId).Distinct()]),
            ct
        );
        var names = owners.ToDictionary(owner => owner.Id, owner => owner.Name);
        return TypedResults.Ok(
            new Response(
                goal?.Title,
                [.. milestones.Select(m => new Item(m, names.GetValueOrDefault(m.OwnerOrganisationId, "")))]
            )
        );
    }
}
