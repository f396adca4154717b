using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

public enum DueState
{
    /// <summary>Its time has come; somebody has to look at it.</summary>
    ToReview,

    /// <summary>Somebody has looked and wants it destroyed; a second person has to agree.</summary>
    ToConfirm,

    /// <summary>Two people have agreed; it is destroyed in the background.</summary>
    Confirmed,

    /// <summary>Kept until a day, for a reason.</summary>
    Kept,

    Destroyed,
}

/// <summary>A record whose time to be kept is over. Nothing is destroyed before somebody has looked at it.</summary>
internal sealed class DueRecord : TenantOwned, IVersioned
{
    private const int MostYears = 30;

    private DueRecord() { }

    public RecordKind Kind { get; private set; }

    /// <summary>The checklist; of a concern, the concern.</summary>
    public Guid SubjectId { get; private set; }
    public Guid PersonId { get; private set; }

    /// <summary>Whose concern it is; null for what the hub reviews.</summary>
    public Guid? OrganisationId { get; private set; }

    /// <summary>Of the checklist; empty for a concern.</summary>
    public string Reference { get; private set; } = "";

    /// <summary>From when its time was reckoned.</summary>
    public DateOnly EndedOn { get; private set; }
    public DateOnly DueOn { get; private set; }
    public DateTimeOffset ListedAt { get; private set; }
    public DueState State { get; private set; }
    public Guid? DecidedByMembershipId { get; private set; }
    public Guid? DecidedByAccountId { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    public DateOnly? KeepUntil { get; private set; }

    [Personal]
    public string Reason { get; private set; } = "";

    public Guid? DestructionId { get; private set; }
    public DateTimeOffset? DestroyedAt { get; private set; }
    public int Version { get; private set; }

    public static DueRecord List(Due due, DateTimeOffset now) =>
        new()
        {
            Kind = due.Kind,
            SubjectId = due.SubjectId,
            PersonId = due.PersonId,
            OrganisationId = due.OrganisationId,
            Reference = due.Reference,
            EndedOn = due.EndedOn,
            DueOn = due.DueOn,
            ListedAt = now,
        };

    public void WantDestroyed(string reason, Guid membershipId, Guid? accountId, DateTimeOffset now)
    {
        Require(DueState.ToReview);
        Decide(DueState.ToConfirm, reason, membershipId, accountId, now);
    }

    public void Keep(
        DateOnly until,
        string reason,
        DateOnly today,
        Guid membershipId,
        Guid? accountId,
        DateTimeOffset now
    )
    {
        Require(DueState.ToReview, DueState.ToConfirm);
        if (until <= today || until > today.AddYears(MostYears))
            throw Refusal.Field("keepUntil", $"Enter a day after today, within {MostYears} years.");
        if (reason.Trim().Length < 10)
            throw Refusal.Field("reason", "Say in at least 10 characters why it is kept.");
        Decide(DueState.Kept, reason, membershipId, accountId, now);
        KeepUntil = until;
    }

    /// <summary>Back to the list: the second person does not agree, its day has come again, or something has happened since.</summary>
    public void LookAgain()
    {
        Require(DueState.ToConfirm, DueState.Kept, DueState.Confirmed);
        if (KeepUntil is { } until)
            DueOn = until;
        (State, KeepUntil, DestructionId) = (DueState.ToReview, null, null);
    }

    /// <summary>It could not be destroyed, for this reason.</summary>
    public void PutBack(string because)
    {
        LookAgain();
        Reason = because;
    }

    /// <summary>Something of the same kind has come due again since, such as a second card of one checklist.</summary>
    public void ListAgain(Due due, DateTimeOffset now)
    {
        Require(DueState.Destroyed);
        (State, EndedOn, DueOn, ListedAt) = (DueState.ToReview, due.EndedOn, due.DueOn, now);
        (DestroyedAt, DestructionId, OrganisationId) = (null, null, due.OrganisationId);
        (DecidedAt, DecidedByMembershipId, DecidedByAccountId) = (null, null, null);
    }

    /// <summary>The organisation has become part of another, whose safeguarding leads decide from now on.</summary>
    public void BelongsTo(Guid organisationId) => OrganisationId = organisationId;

    public void Confirm(Guid destructionId, Guid membershipId, Guid? accountId)
    {
        Require(DueState.ToConfirm);
        if (DecidedByMembershipId == membershipId || DecidedByAccountId == accountId)
            throw Refusal.Rule(
                "second-person",
                "Somebody else has to confirm what you chose to destroy. Ask a colleague to open this list."
            );
        (State, DestructionId) = (DueState.Confirmed, destructionId);
    }

    public void Destroy(DateTimeOffset now)
    {
        Require(DueState.Confirmed);
        (State, DestroyedAt, Reason) = (DueState.Destroyed, now, "");
    }

    private void Decide(DueState state, string reason, Guid membershipId, Guid? accountId, DateTimeOffset now)
    {
        (State, Reason, DecidedAt) = (state, reason.Trim(), now);
        (DecidedByMembershipId, DecidedByAccountId) = (membershipId, accountId);
    }

    private void Require(params ReadOnlySpan<DueState> states)
    {
        if (!states.Contains(State))
            throw Refusal.Rule("not-now", "Somebody has decided on one of these already. Load the list again.");
    }
}

/// <summary>What is found to be due.</summary>
internal sealed record Due(
    RecordKind Kind,
    Guid SubjectId,
    Guid PersonId,
    Guid? OrganisationId,
    string Reference,
    DateOnly EndedOn,
    DateOnly DueOn
);
