using PlacePartners.Platform.Data;

namespace PlacePartners.Plans;

/// <summary>A reminder that was given. One a milestone and day, whatever runs twice.</summary>
internal sealed class MilestoneReminder : TenantOwned
{
    private MilestoneReminder() { }

    public Guid MilestoneId { get; private set; }
    public DateOnly SendOn { get; private set; }
    public ReminderKind Kind { get; private set; }
    public DateOnly DueOn { get; private set; }

    /// <summary>The instant it was due to go out; it may have gone later, when the host stood still.</summary>
    public DateTimeOffset SendAt { get; private set; }

    public DateTimeOffset SentAt { get; private set; }

    public static MilestoneReminder Of(Milestone milestone, Reminder reminder, DateTimeOffset now) =>
        new()
        {
            MilestoneId = milestone.Id,
            SendOn = reminder.SendOn,
            Kind = reminder.Kind,
            DueOn = milestone.DueOn,
            SendAt = reminder.SendAt,
            SentAt = now,
        };
}
