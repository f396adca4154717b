using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Plans;

public static class FindMilestones
{
    /// <param name="Goals">In the order of the vision, with counts of what was asked for.</param>
    /// <param name="Organisations">All that own a milestone, to filter by.</param>
    public sealed record Response(
        IReadOnlyList<Item> Items,
        Guid? Next,
        int Total,
        IReadOnlyList<Goal> Goals,
        IReadOnlyList<Organisation> Organisations
    );

    public sealed record Item(
        Guid MilestoneId,
        Guid GoalId,
        string GoalTitle,
        string Title,
        bool IsQuickWin,
        Guid OwnerOrganisationId,
        string OwnerOrganisationName,
        string? OwnerName,
        DateOnly DueOn,
        MilestoneStatus Status,
        DateOnly? CompletedOn,
        bool IsLate,
        string? LatestNote
    );

    public sealed record Goal(Guid GoalId, string Title, int HorizonYear, int Total, int Complete, int Late);

    public sealed record Organisation(Guid OrganisationId, string Name);

    public static async Task<Ok<Response>> Handle(
        [AsParameters] MilestoneQuery asked,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct,
        Guid? after = null,
        int take = 50
    )
    {
        if (take is < 1 or > 100)
            throw Refusal.Field("take", "Ask for 1 to 100 at a time.");
        var today = UkTime.Today(clock);
        var found = MilestoneSearch.Find(db, asked, me, today);
        var counts = await Counts(found, today, ct);
        var page = await (await After(found, db, after, ct)).Take(take + 1).ToListAsync(ct);
        var items = page.Take(take).ToList();
        var owners = await db.Milestones.Select(m => m.OwnerOrganisationId).Distinct().ToListAsync(ct);
        var names = await Names.For(modules, owners, items.Select(m => m.OwnerMembershipId).OfType<Guid>(), ct);
        var notes = await MilestoneSearch.LatestNotes(db, [.. items.Select(m => m.Id)], ct);

        return TypedResults.Ok(
            new Response(
                [.. items.Select(m => ToItem(m, names, notes.GetValueOrDefault(m.Id), today))],
                page.Count > take ? items[^1].Id : null,
                counts.Sum(goal => goal.Total),
                WithNames(counts, names),
                [.. owners.Select(id => new Organisation(id, names.Organisation(id))).OrderBy(o => o.Name)]
            )
        );
    }

    private sealed record GoalCount(Guid GoalId, int Total, int Complete, int Late);

    private static Task<List<GoalCount>> Counts(IQueryable<Milestone> found, DateOnly today, CancellationToken ct) =>
        found
            .GroupBy(m => m.GoalId)
            .Select(goal => new GoalCount(
                goal.Key,
                goal.Count(),
                goal.Count(m => m.Status == MilestoneStatus.Complete),
                goal.Count(m =>
                    m.DueOn < today && m.Status != MilestoneStatus.Complete && m.Status != MilestoneStatus.Withdrawn
                )
            ))
            .ToListAsync(ct);

    private static async Task<IQueryable<Milestone>> After(
        IQueryable<Milestone> found,
        AppDb db,
        Guid? after,
        CancellationToken ct
    )
    {
        if (after is not { } id)
            return found;
        var last =
            await db.Milestones.Where(m => m.Id == id).Select(m => new { m.DueOn }).FirstOrDefaultAsync(ct)
            ?? throw Refusal.NotFound("page of the list");
        return found.Where(m => m.DueOn > last.DueOn || (m.DueOn == last.DueOn && m.Id > id));
    }

    private static Item ToItem(Milestone milestone, Names names, string? latestNote, DateOnly today) =>
        new(
            milestone.Id,
            milestone.GoalId,
            names.Goal(milestone.GoalId),
            milestone.Title,
            milestone.IsQuickWin,
            milestone.OwnerOrganisationId,
            names.Organisation(milestone.OwnerOrganisationId),
            names.Person(milestone.OwnerMembershipId),
            milestone.DueOn,
            milestone.Status,
            milestone.CompletedOn,
            milestone.IsLate(today),
            latestNote
        );

    // Goals of the vision first, also those without a milestone; then any that the vision no longer has.
    private static IReadOnlyList<Goal> WithNames(List<GoalCount> counts, Names names)
    {
        var byGoal = counts.ToDictionary(count => count.GoalId);
        var ofVision = names.Goals.Select(goal =>
        {
            var count = byGoal.GetValueOrDefault(goal.Id) ?? new GoalCount(goal.Id, 0, 0, 0);
            return new Goal(goal.Id, goal.Title, goal.HorizonYear, count.Total, count.Complete, count.Late);
        });
        var others = counts.Where(count => names.Goals.All(goal => goal.Id != count.GoalId));
        return
        [
            .. ofVision,
            .. others.Select(count => new Goal(count.GoalId, "", 0, count.Total, count.Complete, count.Late)),
        ];
    }
}
