using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

public enum VersionState
{
    Draft,

    /// <summary>Tried on the checklists of the last 90 days since its last change.</summary>
    Tried,

    /// <summary>A second person said yes. It is live from its day until the next one is.</summary>
    Approved,

    Discarded,
}

/// <summary>Who works on a version. It is the account that counts: one person may act for two organisations.</summary>
internal sealed record Preparer(Guid AccountId, Guid MembershipId, DateTimeOffset At)
{
    public DateOnly Today => UkTime.DateOf(At);

    public static Preparer Of(CurrentUser me, TimeProvider clock) =>
        new(me.AccountId!.Value, me.MembershipId, clock.GetUtcNow());
}

/// <summary>
/// What changes only by a version after it, which two people make live: one drafts it, it is tried where that says something,
/// another approves it for a day. What was live once never changes again.
/// </summary>
internal abstract class PreparedVersion : TenantOwned, IVersioned
{
    public int Number { get; protected set; }
    public VersionState State { get; private set; }

    /// <summary>Everybody who wrote anything in it. None of them may approve it.</summary>
    public List<Guid> DraftedByAccountIds { get; private set; } = [];

    /// <summary>Who began it; null for what a partnership begins with.</summary>
    public Guid? DraftedByMembershipId { get; private set; }
    public DateTimeOffset DraftedAt { get; private set; }
    public DateTimeOffset? TriedAt { get; private set; }
    public Guid? ApprovedByMembershipId { get; private set; }
    public DateTimeOffset? ApprovedAt { get; private set; }

    /// <summary>The first day on which it is used, until the next version is.</summary>
    public DateOnly? LiveFrom { get; private set; }

    /// <summary>Why it was returned or discarded; empty else.</summary>
    public string Note { get; private set; } = "";
    public Guid? NotedByMembershipId { get; private set; }
    public int Version { get; private set; }

    /// <summary>It says what would come of it before anybody approves it; words to read out are read as they stand.</summary>
    protected virtual bool IsTriedFirst => true;

    /// <summary>It has been live, or is.</summary>
    public bool HasBeenLive(DateOnly today) => State == VersionState.Approved && LiveFrom <= today;

    /// <summary>It may still become live. There is one such version at a time.</summary>
    public bool IsPending(DateOnly today) => State != VersionState.Discarded && !HasBeenLive(today);

    public bool MayBeApprovedBy(Guid accountId) =>
        (State == VersionState.Tried || State == VersionState.Draft && !IsTriedFirst)
        && !DraftedByAccountIds.Contains(accountId);

    protected void LiveAtOnce(Guid? membershipId, DateTimeOffset now)
    {
        (State, DraftedAt, ApprovedAt, LiveFrom) = (VersionState.Approved, now, now, UkTime.DateOf(now));
        (DraftedByMembershipId, ApprovedByMembershipId) = (membershipId, membershipId);
    }

    protected void Begin(int number, Preparer by)
    {
        (Number, DraftedByMembershipId, DraftedAt) = (number, by.MembershipId, by.At);
        DraftedByAccountIds = [by.AccountId];
    }

    /// <summary>A change undoes the trial: what was tried is not what would be approved.</summary>
    protected void Edit(Preparer by)
    {
        RequireOpen();
        (State, TriedAt) = (VersionState.Draft, null);
        if (!DraftedByAccountIds.Contains(by.AccountId))
            DraftedByAccountIds = [.. DraftedByAccountIds, by.AccountId];
    }

    /// <summary>
    /// Notes that it was tried. What is approved may be looked at again, and stays so. Says whether it waits for approval
    /// only now.
    /// </summary>
    public bool Try(DateTimeOffset now)
    {
        if (State is not (VersionState.Draft or VersionState.Tried))
            return false;
        var waitsNow = State == VersionState.Draft;
        (State, TriedAt) = (VersionState.Tried, now);
        return waitsNow;
    }

    public void Approve(DateOnly liveFrom, Preparer by)
    {
        RequireOpen();
        if (State == VersionState.Draft && IsTriedFirst)
            throw Refusal.Rule("not-tried", "Try it on the last 90 days first, so that both of you see what it does.");
        if (DraftedByAccountIds.Contains(by.AccountId))
            throw Refusal.Rule(
                "own-version",
                "You wrote in this version yourself. Somebody else reads it and approves it."
            );
        if (liveFrom < by.Today || liveFrom > by.Today.AddYears(1))
            throw Refusal.Field("liveFrom", "Enter today, or a day of the next twelve months.");
        (State, LiveFrom, Note, NotedByMembershipId) = (VersionState.Approved, liveFrom, "", null);
        (ApprovedAt, ApprovedByMembershipId) = (by.At, by.MembershipId);
    }

    /// <summary>Back to whoever drafts it: also after the approval, as long as its day has not come.</summary>
    public void Return(string reason, Preparer by)
    {
        if (State == VersionState.Draft && IsTriedFirst)
            throw Refusal.Rule("draft-already", "It is a draft already.");
        RequirePending(by.Today);
        Say(reason, by);
        State = VersionState.Draft;
        (TriedAt, LiveFrom, ApprovedAt, ApprovedByMembershipId) = (null, null, null, null);
    }

    public void Discard(string reason, Preparer by)
    {
        RequirePending(by.Today);
        Say(reason, by);
        State = VersionState.Discarded;
        (LiveFrom, ApprovedAt, ApprovedByMembershipId) = (null, null, null);
    }

    private void Say(string reason, Preparer by)
    {
        if (reason.Trim().Length < 10)
            throw Refusal.Field("reason", "Say in at least 10 characters why.");
        (Note, NotedByMembershipId) = (reason.Trim(), by.MembershipId);
    }

    private void RequireOpen()
    {
        if (State is VersionState.Approved or VersionState.Discarded)
            throw Refusal.Rule(
                "version-closed",
                "This version was approved or discarded and cannot be changed. Return it to draft, or begin the next one."
            );
    }

    private void RequirePending(DateOnly today)
    {
        if (!IsPending(today))
            throw Refusal.Rule(
                "version-closed",
                "This version is live, was live, or was discarded. Begin the next one instead."
            );
    }
}
