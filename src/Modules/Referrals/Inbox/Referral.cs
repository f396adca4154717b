using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Encryption;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>One person's referral to one service, for one or more needs.</summary>
internal sealed partial class Referral : TenantOwned, IAboutPerson, IVersioned
{
    private Referral() { }

    public Guid SubmissionId { get; private set; }
    public Submission Submission { get; private set; } = null!;
    public Guid PersonId { get; private set; }
    public Guid ServiceId { get; private set; }
    public Guid OrganisationId { get; private set; }
    public Guid ReferringOrganisationId { get; private set; }

    /// <summary>The organisation that answers for what the service records; null until the service accepts.</summary>
    public Guid? ControllerId { get; private set; }

    [Personal(InClear = "needs are counted for the board")]
    public List<string> Needs { get; private set; } = [];

    /// <summary>The questions whose answers led here; empty where somebody added it by hand.</summary>
    [Personal]
    public List<string> QuestionIds { get; private set; } = [];

    /// <summary>The rules that led here; empty where somebody chose the service.</summary>
    [Personal]
    public List<RuleFired> Rules { get; private set; } = [];

    [Personal]
    public string Reason { get; private set; } = "";

    public bool IsUrgent { get; private set; }

    /// <summary>By when the person must hear from the service; null where no rule says so.</summary>
    public Deadline? Deadline { get; private set; }

    /// <summary>The last instant for it, once it was sent.</summary>
    public DateTimeOffset? ContactBy { get; private set; }
    public ReferralState State { get; private set; }
    public DateTimeOffset MadeAt { get; private set; }
    public DateTimeOffset? SentAt { get; private set; }
    public DateTimeOffset? ViewedAt { get; private set; }
    public DateTimeOffset? AcceptedAt { get; private set; }
    public Guid? AcceptedByMembershipId { get; private set; }

    /// <summary>Who has taken it on, where they have no account; empty else.</summary>
    [Personal]
    public string AcceptedByName { get; private set; } = "";

    /// <summary>How its receiver heard of it; what the service says later changes nothing of it.</summary>
    public ReachedBy ReachedBy { get; private set; }
    public DateTimeOffset? DeclinedAt { get; private set; }

    [Personal(InClear = "reasons are counted for the board")]
    public DeclineCode? DeclineCode { get; private set; }

    [Personal]
    public string DeclineNote { get; private set; } = "";

    /// <summary>Set on a completed referral too: the receiver sees it no longer, the outcome still counts.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public Guid? ReroutedFromId { get; private set; }

    /// <summary>When whoever is waited for should have acted; null when nobody is.</summary>
    public DateTimeOffset? DueAt { get; private set; }
    public List<ReferralEvent> History { get; private set; } = [];
    public int Version { get; private set; }

    public static Referral Propose(Submission submission, Guid serviceId, Guid organisationId, Reason reason, Act by)
    {
        if (reason.QuestionIds.Count == 0 && reason.Text.Trim().Length < 10)
            throw Refusal.Field("reason", "Say in at least 10 characters why this service can help.");
        var referral = new Referral
        {
            SubmissionId = submission.Id,
            Submission = submission,
            PersonId = submission.PersonId,
            ServiceId = serviceId,
            OrganisationId = organisationId,
            ReferringOrganisationId = submission.OrganisationId,
            Needs = [.. reason.Needs.Distinct()],
            QuestionIds = [.. reason.QuestionIds.Distinct()],
            Rules = [.. reason.Rules ?? []],
            Reason = reason.Text.Trim(),
            IsUrgent = reason.IsUrgent,
            Deadline = reason.Deadline,
            MadeAt = by.At,
            ReroutedFromId = reason.ReroutedFromId,
        };
        referral.Write("proposed", by);
        return referral;
    }

    public void Drop(string note, Act by)
    {
        if (note.Trim().Length < 10)
            throw Refusal.Field("note", "Say in at least 10 characters why it is left out.");
        Make(ReferralMoves.Drop, by, note);
    }

    /// <summary>Called by the submission alone, which knows the consent.</summary>
    internal void Send(Hindrance? hindrance, Receiver receiver, Act by, string note = "")
    {
        Require(ReferralMoves.Send, by);
        RequireReady(hindrance);
        (SentAt, ReachedBy, ContactBy) = (by.At, receiver.ReachedBy, Deadline?.From(by.At));
        Make(ReferralMoves.Send, by, note);
    }

    /// <summary>The receiver opened it; only the first time counts.</summary>
    public void View(Act by)
    {
        if (State != ReferralState.Sent)
            return;
        ViewedAt = by.At;
        Make(ReferralMoves.View, by);
    }

    /// <param name="controllerId">Who answers for what is recorded from now on; null for the receiving organisation itself.</param>
    /// <param name="takenBy">The person to ask for, where they have no account.</param>
    public void Accept(Act by, Guid? controllerId = null, string takenBy = "")
    {
        Require(ReferralMoves.Accept, by);
        ControllerId = controllerId ?? OrganisationId;
        // Whoever writes down what somebody said is not the person to ask for.
        (AcceptedAt, AcceptedByMembershipId) = (by.At, by.SpokenBy.Length > 0 ? null : by.MembershipId);
        AcceptedByName = takenBy.Trim();
        ViewedAt ??= by.At;
        Make(ReferralMoves.Accept, by);
    }

    public void Decline(DeclineCode code, string note, Act by)
    {
        Require(ReferralMoves.Decline, by);
        if (code is Referrals.DeclineCode.Other or Referrals.DeclineCode.NotEligible && note.Trim().Length < 10)
            throw Refusal.Field("note", "Say in at least 10 characters why, so that the hub can find another service.");
        (DeclinedAt, DeclineCode, DeclineNote, EndedAt) = (by.At, code, note.Trim(), by.At);
        Make(ReferralMoves.Decline, by, note);
    }

    public void Recall(string note, Act by)
    {
        Require(ReferralMoves.Recall, by);
        if (note.Trim().Length < 10)
            throw Refusal.Field("note", "Say in at least 10 characters why it is called back.");
        EndedAt = by.At;
        Make(ReferralMoves.Recall, by, note);
    }

    public bool CanBeWithdrawn =>
        WithdrawnAt is null && !IsOverridden && State is not (ReferralState.Dropped or ReferralState.EnteredInError);

    /// <summary>Its receiver sees it no longer, and is to hear nothing of it.</summary>
    internal bool HasLeftReceiver =>
        State
            is ReferralState.Declined
                or ReferralState.Recalled
                or ReferralState.NoResponse
                or ReferralState.EnteredInError;

    /// <summary>It came to its end before; a withdrawal then asks whoever had the details to delete them.</summary>
    internal bool HasEnded => State == ReferralState.Completed || HasLeftReceiver;

    /// <summary>Called by the submission alone. What has ended stays as it ended, but is seen no longer.</summary>
    internal void Withdraw(string note, Act by)
    {
        if (!CanBeWithdrawn)
            return;
        if (HasEnded)
            Write("withdrawn", by, note);
        else
            Make(ReferralMoves.Withdraw, by, note);
        WithdrawnAt = by.At;
    }

    /// <summary>Called by the clocks alone.</summary>
    internal void IsDue(DateTimeOffset? at) => DueAt = at;

    private void CheckDay(string field, DateOnly on, Act by)
    {
        if (on > UkTime.DateOf(by.At))
            throw Refusal.Field(field, "Enter today or a day before.");
        if (SentAt is { } sent && on < UkTime.DateOf(sent))
            throw Refusal.Field(field, "Enter a day on or after the day it was sent.");
    }

    private static void CheckMistake(string note, string ask = "Say in at least 10 characters what was wrong.")
    {
        if (note.Trim().Length < 10)
            throw Refusal.Field("note", ask);
    }

    private void Require(ReferralMove move, Act by)
    {
        if (!move.By.Contains(by.As))
            throw Refusal.NotAllowed();
        if (!move.From.Contains(State))
            throw Refusal.Rule(
                "not-now",
                $"This referral is {State.Code().Replace('-', ' ')}, so it cannot be {move.Done} now. Load it again to see what it needs."
            );
        RequireSharing(move, by);
    }

    /// <summary>There is no other way for a referral to get to another state.</summary>
    private void Make(ReferralMove move, Act by, string note = "", string? what = null)
    {
        Require(move, by);
        State = move.To;
        if (HasEnded)
            EndSharing(by.At);
        Write(what ?? move.To.Code(), by, note);
    }

    private void Write(string what, Act by, string note = "") =>
        History.Add(ReferralEvent.Of(SubmissionId, PersonId, Id, what, note, by));
}
