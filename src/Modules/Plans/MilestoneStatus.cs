namespace PlacePartners.Plans;

public enum MilestoneStatus
{
    NotStarted,
    OnTrack,
    AtRisk,
    OffTrack,
    Complete,
    Withdrawn,
}

internal static class MilestoneStatuses
{
    public static bool IsClosed(this MilestoneStatus status) =>
        status is MilestoneStatus.Complete or MilestoneStatus.Withdrawn;

    /// <summary>The word that other modules and the screens know the status by.</summary>
    public static string Word(this MilestoneStatus status) =>
        status switch
        {
            MilestoneStatus.NotStarted => "not-started",
            MilestoneStatus.OnTrack => "on-track",
            MilestoneStatus.AtRisk => "at-risk",
            MilestoneStatus.OffTrack => "off-track",
            MilestoneStatus.Complete => "complete",
            _ => "withdrawn",
        };
}
