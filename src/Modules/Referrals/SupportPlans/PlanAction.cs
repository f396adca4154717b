using PlacePartners.Platform.Data;
using PlacePartners.Platform.Encryption;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

public enum PlanActionState
{
    ToDo,
    Done,
    NotDone,
}

/// <summary>What one agency is to do, and by when.</summary>
internal sealed record PlanTask(Guid OrganisationId, Guid? MembershipId, string What, DateOnly DueOn);

/// <summary>One step of a plan: who does what by when, and whether it was done.</summary>
internal sealed class PlanAction : TenantOwned, IAboutPerson
{
    private PlanAction() { }

    public Guid PlanId { get; private set; }
    public Guid PersonId { get; private set; }
    public Guid OrganisationId { get; private set; }

    /// <summary>Null where anybody of that agency may do it.</summary>
    public Guid? MembershipId { get; private set; }

    [Personal]
    public string What { get; private set; } = "";
    public DateOnly DueOn { get; private set; }
    public PlanActionState State { get; private set; }

    /// <summary>Why it was not done.</summary>
    [Personal]
    public string Reason { get; private set; } = "";
    public DateTimeOffset AddedAt { get; private set; }
    public Guid? AddedByMembershipId { get; private set; }
    public DateTimeOffset? SettledAt { get; private set; }
    public Guid? SettledByMembershipId { get; private set; }
    public DateOnly? RemindedOn { get; private set; }
    public DateOnly? LateToldOn { get; private set; }

    public static PlanAction Of(SupportPlan plan, PlanTask task, DateOnly today, Act by)
    {
        if (task.DueOn < today || task.DueOn > today.AddYears(2))
            throw Refusal.Field("dueOn", "Enter today or a later day, within two years.");
        return new()
        {
            PlanId = plan.Id,
            PersonId = plan.PersonId,
            OrganisationId = task.OrganisationId,
            MembershipId = task.MembershipId,
            What = task.What.Trim(),
            DueOn = task.DueOn,
            AddedAt = by.At,
            AddedByMembershipId = by.MembershipId,
        };
    }

    public void Settle(PlanActionState to, string reason, Act by)
    {
        if (State == to)
            throw Refusal.Rule("plan-action-settled", "Somebody has said so already. Load the plan again.");
        if (to == PlanActionState.NotDone && reason.Trim().Length < 5)
            throw Refusal.Field("reason", "Say why it was not done.");
        State = to;
        Reason = to == PlanActionState.NotDone ? reason.Trim() : "";
        SettledAt = to == PlanActionState.ToDo ? null : by.At;
        SettledByMembershipId = to == PlanActionState.ToDo ? null : by.MembershipId;
    }

    /// <summary>The agency takes part no longer.</summary>
    public void Drop(string reason, Act by)
    {
        if (State == PlanActionState.ToDo)
            (State, Reason, SettledAt) = (PlanActionState.NotDone, reason.Trim(), by.At);
    }

    public void Moves(Guid from, Guid to) => OrganisationId = OrganisationId == from ? to : OrganisationId;

    public void GoesTo(Guid membershipId) => MembershipId = membershipId;

    public void IsAnybodys() => MembershipId = null;

    public void Reminded(DateOnly today) => RemindedOn = today;

    public void ToldThatLate(DateOnly today) => LateToldOn = today;

    public void Forget() => (What, Reason) = ("", "");
}
