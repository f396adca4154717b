using PlacePartners.Platform.Data;

namespace PlacePartners.Plans;

/// <summary>What somebody said about a milestone, and the status they gave it. Never changed, never removed.</summary>
internal sealed class ProgressNote : TenantOwned
{
    private ProgressNote() { }

    public Guid MilestoneId { get; private set; }
    public Guid AuthorMembershipId { get; private set; }
    public DateTimeOffset At { get; private set; }
    public string Text { get; private set; } = "";
    public MilestoneStatus? Status { get; private set; }

    public static ProgressNote On(
        Guid milestoneId,
        string? text,
        MilestoneStatus? status,
        Guid authorMembershipId,
        DateTimeOffset now
    ) =>
        new()
        {
            MilestoneId = milestoneId,
            Text = text?.Trim() ?? "",
            Status = status,
            AuthorMembershipId = authorMembershipId,
            At = now,
        };
}
