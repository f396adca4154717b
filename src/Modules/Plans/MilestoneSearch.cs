using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Security;

namespace PlacePartners.Plans;

/// <summary>Which milestones are asked for. Everything left out asks for all that are not withdrawn.</summary>
/// <param name="Search">Words that stand in the title or the description.</param>
/// <param name="Mine">Owned by the asking person.</param>
/// <param name="Late">Due before today and not complete.</param>
public sealed record MilestoneQuery(
    string? Search = null,
    Guid? GoalId = null,
    MilestoneStatus? Status = null,
    Guid? OwnerOrganisationId = null,
    bool Mine = false,
    bool Late = false,
    bool QuickWins = false
);

internal static class MilestoneSearch
{
    /// <summary>The milestones asked for, in order of due date.</summary>
    public static IQueryable<Milestone> Find(AppDb db, MilestoneQuery asked, CurrentUser me, DateOnly today)
    {
        var milestones = db.Milestones.AsNoTracking();
        milestones = asked.Status is { } status
            ? milestones.Where(m => m.Status == status)
            : milestones.Where(m => m.Status != MilestoneStatus.Withdrawn);
        if (asked.GoalId is { } goalId)
            milestones = milestones.Where(m => m.GoalId == goalId);
        if (asked.OwnerOrganisationId is { } organisationId)
            milestones = milestones.Where(m => m.OwnerOrganisationId == organisationId);
        if (asked.Mine)
        {
            var membershipId = me.MembershipId;
            milestones = milestones.Where(m => m.OwnerMembershipId == membershipId);
        }
        if (asked.Late)
            milestones = milestones.Where(m => m.DueOn < today && m.Status != MilestoneStatus.Complete);
        if (asked.QuickWins)
            milestones = milestones.Where(m => m.IsQuickWin);
        foreach (var part in (asked.Search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(8))
        {
            var word = part.ToLowerInvariant();
            milestones = milestones.Where(m =>
                m.Title.ToLower().Contains(word) || m.Description.ToLower().Contains(word)
            );
        }
        return milestones.OrderBy(m => m.DueOn).ThenBy(m => m.Id);
    }

    /// <summary>The newest note with words of each milestone.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> LatestNotes(
        AppDb db,
        IReadOnlyCollection<Guid> milestoneIds,
        CancellationToken ct
    )
    {
        var notes = db.Notes.Where(n => milestoneIds.Contains(n.MilestoneId) && n.Text != "");
        var latest = await notes
            .Where(n => !notes.Any(later => later.MilestoneId == n.MilestoneId && later.At > n.At))
            .Select(n => new { n.MilestoneId, n.Text })
            .ToListAsync(ct);
        return latest.GroupBy(n => n.MilestoneId).ToDictionary(group => group.Key, group => group.Last().Text);
    }
}
