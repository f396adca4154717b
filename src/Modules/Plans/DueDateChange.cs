using PlacePartners.Platform.Data;

namespace PlacePartners.Plans;

/// <summary>A due date moved, and why.</summary>
internal sealed class DueDateChange : TenantOwned
{
    private DueDateChange() { }

    public Guid MilestoneId { get; private set; }
    public DateOnly From { get; private set; }
    public DateOnly To { get; private set; }
    public string Reason { get; private set; } = "";
    public Guid ByMembershipId { get; private set; }
    public DateTimeOffset At { get; private set; }

    public static DueDateChange Of(
        Guid milestoneId,
        DateOnly from,
        DateOnly to,
        string reason,
        Guid byMembershipId,
        DateTimeOffset now
    ) =>
        new()
        {
            MilestoneId = milestoneId,
            From = from,
            To = to,
            Reason = reason,
            ByMembershipId = byMembershipId,
            At = now,
        };
}
