using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Time;

namespace PlacePartners.Plans;

/// <summary>A dated step towards a goal, owned by an organisation.</summary>
internal sealed class Milestone : TenantOwned, IVersioned
{
    public const int QuickWinDays = 100;
    private static readonly DateOnly Earliest = new(2000, 1, 1);
    private static readonly DateOnly Latest = new(2100, 12, 31);

    private Milestone() { }

    public Guid GoalId { get; private set; }
    public string Title { get; private set; } = "";
    public string Description { get; private set; } = "";
    public bool IsQuickWin { get; private set; }
    public Guid OwnerOrganisationId { get; private set; }
    public Guid? OwnerMembershipId { get; private set; }
    public DateOnly StartsOn { get; private set; }
    public DateOnly DueOn { get; private set; }
    public MilestoneStatus Status { get; private set; }
    public MilestoneStatus StatusBeforeClosing { get; private set; }
    public DateOnly? CompletedOn { get; private set; }
    public string WithdrawnReason { get; private set; } = "";

    /// <summary>When the due date was set: reminders that would have gone out before are not sent.</summary>
    public DateTimeOffset ArmedAt { get; private set; }

    public int Version { get; private set; }

    public static Milestone Planned(MilestoneEntry entry, DateTimeOffset now)
    {
        var milestone = new Milestone { ArmedAt = now, DueOn = entry.Given.DueOn };
        milestone.Describe(entry);
        return milestone;
    }

    /// <summary>Changes the plan. A new due date needs a reason, and leaves a record of the slip.</summary>
    public DueDateChange? Change(MilestoneEntry entry, string? reason, Guid byMembershipId, DateTimeOffset now)
    {
        RequireOpen();
        Describe(entry);
        var dueOn = entry.Given.DueOn;
        if (dueOn == DueOn)
            return null;
        if (string.IsNullOrWhiteSpace(reason))
            throw Refusal.Field("dueOnReason", "Say why the due date moves, so that others can see it later.");
        var change = DueDateChange.Of(Id, DueOn, dueOn, reason.Trim(), byMembershipId, now);
        (DueOn, ArmedAt) = (dueOn, now);
        return change;
    }

    public void Report(MilestoneStatus status)
    {
        RequireOpen();
        if (status.IsClosed())
            throw Refusal.Field("status", "Mark the milestone complete or withdraw it instead.");
        Status = status;
    }

    public void Complete(DateOnly on, DateOnly today)
    {
        RequireOpen();
        if (on > today)
            throw Refusal.Field("completedOn", "This day is in the future. Enter the day it was completed.");
        if (on < StartsOn)
            throw Refusal.Field("completedOn", "Enter a day on or after the milestone's start.");
        (StatusBeforeClosing, Status, CompletedOn) = (Status, MilestoneStatus.Complete, on);
    }

    public void Withdraw(string reason)
    {
        RequireOpen();
        (StatusBeforeClosing, Status, WithdrawnReason) = (Status, MilestoneStatus.Withdrawn, reason.Trim());
    }

    public void Reopen()
    {
        if (!Status.IsClosed())
            throw Refusal.Rule("milestone-open", "This milestone is open already.");
        (Status, CompletedOn, WithdrawnReason) = (StatusBeforeClosing, null, "");
    }

    /// <summary>Another person of the organisation that owns it answers for it from now on.</summary>
    public void GoesTo(Guid membershipId)
    {
        RequireOpen();
        OwnerMembershipId = membershipId;
    }

    public (Guid OrganisationId, Guid? MembershipId) Owner => (OwnerOrganisationId, OwnerMembershipId);

    /// <summary>The organisation that owns it has become part of another.</summary>
    public void BelongsTo(Guid organisationId) => OwnerOrganisationId = organisationId;

    public bool IsLate(DateOnly today) => DueOn < today && !Status.IsClosed();

    private void Describe(MilestoneEntry entry)
    {
        var (goalId, startsOn, dueOn) = entry.Given;
        RequireSensible(startsOn, dueOn, entry.IsQuickWin);
        GoalId = goalId;
        Title = entry.Title.Trim();
        Description = entry.Description?.Trim() ?? "";
        IsQuickWin = entry.IsQuickWin;
        OwnerOrganisationId = entry.OwnerOrganisationId;
        OwnerMembershipId = entry.OwnerMembershipId;
        StartsOn = startsOn;
    }

    private static void RequireSensible(DateOnly startsOn, DateOnly dueOn, bool isQuickWin)
    {
        if (startsOn < Earliest || startsOn > Latest)
            throw Refusal.Field("startsOn", "Enter a date from 2000 to 2100.");
        if (dueOn < Earliest || dueOn > Latest)
            throw Refusal.Field("dueOn", "Enter a date from 2000 to 2100.");
        if (dueOn < startsOn)
            throw Refusal.Field("dueOn", "The due date is before the start. Enter a later date.");
        var last = startsOn.AddDays(QuickWinDays);
        if (isQuickWin && dueOn > last)
            throw Refusal.Field(
                "dueOn",
                $"A quick win is due within {QuickWinDays} days of its start: by {UkTime.Format(last)}."
            );
    }

    private void RequireOpen()
    {
        if (Status.IsClosed())
            throw Refusal.Rule("milestone-closed", "This milestone is complete or withdrawn. Reopen it first.");
    }
}
