using PlacePartners.Contracts.Board;
using PlacePartners.Contracts.Plans;

namespace PlacePartners.Board;

/// <summary>Milestones as they stood on a day: one that was completed later was not complete then.</summary>
internal static class MilestoneFigures
{
    public static MilestoneCounts Count(IEnumerable<MilestoneRecord> milestones, DateOnly day)
    {
        var counts = milestones.CountBy(milestone => Of(milestone, day)).ToDictionary();
        return new(counts.GetValueOrDefault("done"), counts.GetValueOrDefault("due"), counts.GetValueOrDefault("late"));
    }

    /// <summary>done, due or late.</summary>
    public static string Of(MilestoneRecord milestone, DateOnly day) =>
        milestone.CompletedOn <= day ? "done"
        : milestone.DueOn < day ? "late"
        : "due";
}
