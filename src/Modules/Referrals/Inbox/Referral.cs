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

    [Personal]
    public string Reason { get; private set; } = "";

    public bool IsUrgent { get; private set; }
    public ReferralState State { get; private set; }
    public DateTimeOffset MadeAt { get; private set; }
    public DateTimeOffset? SentAt { get; private set; }
    public DateTimeOffset? ViewedAt { get; private set; }
    public DateTimeOffset? AcceptedAt { get; private set; }
    public Guid? AcceptedByMembershipId { get; private set; }
    public DateTimeOffset? DeclinedAt { get; private set; }

    [Personal(InClear = "reasons are counted for the board")]
    public DeclineCode? DeclineCode { get; private set; }

    [Personal]
    public string DeclineNote { get; private set; } = "";

    public DateTimeOffset? CompletedAt { get; private set; }

    [Personal(InClear = "outcomes are counted for the board")]
    public OutcomeCode? Outcome { get; private set; }

    /// <summary>The day on which it came out, which may be before the day it was recorded.</summary>
    public DateOnly? OutcomeOn { get; private set; }

    [Personal]
    public string OutcomeNote { get; private set; } = "";

    /// <summary>Set on a completed referral too: the receiver sees it no longer, the outcome still counts.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public Guid? ReroutedFromId { get; private set; }
    public List<ReferralEvent> History { get; private set; } = [];
    public int Version { get; private set; }

    public static Referral Propose(Submission submission, Guid serviceId, Guid organisationId, Reason reason, Act by)
    {
        if (reason.QuestionIds.Count == 0 && reason.Text.Trim().Length < 10)
            throw Refusal.Field("reason", "Say in at least 10 characters why this service can help.");
        var referral = new Referral
        {
            SubmissionId = submission.Id,
            PersonId = submission.PersonId,
            ServiceId = serviceId,
            OrganisationId = organisationId,
            ReferringOrganisationId = submission.OrganisationId,
            Needs = [.. reason.Needs.Distinct()],
            QuestionIds = [.. reason.QuestionIds.Distinct()],
            Reason = reason.Text.Trim(),
            IsUrgent = reason.IsUrgent,
            MadeAt = by.At,
            ReroutedFromId = reason.ReroutedFromId,
        };
        referral.Write("proposed", by);
        return referral;
    }

    public void Drop(string note, Act by)
    {
        Require("dropped", ReferralState.Proposed);
        if (note.Trim().Length < 10)
            throw Refusal.Field("note", "Say in at least 10 characters why it is left out.");
        Move(ReferralState.Dropped, by, note);
    }

    /// <summary>Called by the submission alone, which knows the consent.</summary>
    internal void Send(Consent? consent, Receiver receiver, Act by)
    {
        Require("sent", ReferralState.Proposed);
        switch (HindranceTo(consent, receiver))
        {
            case Hindrance.NoConsent:
                throw Refusal.Rule(
                    "no-consent",
                    "The person has not agreed to share with this service, so it cannot be sent."
                );
            case Hindrance.ServiceClosed:
                throw Refusal.Rule(
                    "service-closed",
                    "This service takes no referrals now. Choose another, or leave this one out."
                );
            case Hindrance.NobodyThere:
                throw Refusal.Rule(
                    "nobody-there",
                    "Nobody at the organisation can open referrals yet. Its coordinator gives somebody the role of service worker first."
                );
            case Hindrance.NoAgreement:
                throw Refusal.Rule(
                    "no-agreement",
                    "The organisation has not signed the data-sharing agreement, so nothing can be sent to it yet."
                );
        }
        SentAt = by.At;
        Move(ReferralState.Sent, by);
    }

    internal Hindrance? HindranceTo(Consent? consent, Receiver receiver) =>
        consent is not { IsLive: true } || consent.ServiceId != ServiceId || consent.SubmissionId != SubmissionId
            ? Hindrance.NoConsent
        : !receiver.TakesReferrals ? Hindrance.ServiceClosed
        : !receiver.HasSigned ? Hindrance.NoAgreement
        : !receiver.HasPeople ? Hindrance.NobodyThere
        : null;

    /// <summary>The receiver opened it; only the first time counts.</summary>
    public void View(Act by)
    {
        if (State != ReferralState.Sent)
            return;
        ViewedAt = by.At;
        Move(ReferralState.Viewed, by);
    }

    /// <param name="controllerId">Who answers for what is recorded from now on; null for the receiving organisation itself.</param>
    public void Accept(Act by, Guid? controllerId = null)
    {
        Require("accepted", ReferralState.Sent, ReferralState.Viewed);
        ControllerId = controllerId ?? OrganisationId;
        (AcceptedAt, AcceptedByMembershipId) = (by.At, by.MembershipId);
        ViewedAt ??= by.At;
        Move(ReferralState.Accepted, by);
    }

    public void Decline(DeclineCode code, string note, Act by)
    {
        Require("declined", ReferralState.Sent, ReferralState.Viewed);
        if (code is Referrals.DeclineCode.Other or Referrals.DeclineCode.NotEligible && note.Trim().Length < 10)
            throw Refusal.Field("note", "Say in at least 10 characters why, so that the hub can find another service.");
        (DeclinedAt, DeclineCode, DeclineNote) = (by.At, code, note.Trim());
        Move(ReferralState.Declined, by, note);
    }

    /// <summary>Takes back an outcome entered by mistake. The history keeps both.</summary>
    public void TakeBackOutcome(string note, Act by)
    {
        Require("set back", ReferralState.Completed);
        CheckMistake(note);
        (CompletedAt, Outcome, OutcomeOn, OutcomeNote) = (null, null, null, "");
        State = ReferralState.InProgress;
        Write("outcome-taken-back", by, note);
    }

    public void Complete(OutcomeCode outcome, DateOnly on, string note, Act by)
    {
        Require("completed", ReferralState.InProgress);
        CheckDay("on", on, by);
        if (on < FirstContactOn)
            throw Refusal.Field("on", "Enter a day on or after the first contact.");
        (CompletedAt, Outcome, OutcomeOn, OutcomeNote) = (by.At, outcome, on, note.Trim());
        Move(ReferralState.Completed, by, note);
    }

    public void Recall(string note, Act by)
    {
        Require("recalled", ReferralState.Sent, ReferralState.Viewed, ReferralState.Accepted);
        if (note.Trim().Length < 10)
            throw Refusal.Field("note", "Say in at least 10 characters why it is called back.");
        Move(ReferralState.Recalled, by, note);
    }

    public bool CanBeWithdrawn => WithdrawnAt is null && State != ReferralState.Dropped;

    /// <summary>Its receiver sees it no longer, and is to hear nothing of it.</summary>
    internal bool HasLeftReceiver => State is ReferralState.Declined or ReferralState.Recalled;

    /// <summary>It came to its end before; a withdrawal then asks whoever had the details to delete them.</summary>
    internal bool HasEnded => State == ReferralState.Completed || HasLeftReceiver;

    /// <summary>Called by the submission alone. What has ended stays as it ended, but is seen no longer.</summary>
    internal void Withdraw(string note, Act by)
    {
        if (!CanBeWithdrawn)
            return;
        WithdrawnAt = by.At;
        if (HasEnded)
            Write("withdrawn", by, note);
        else
            Move(ReferralState.Withdrawn, by, note);
    }

    private void CheckDay(string field, DateOnly on, Act by)
    {
        if (on > UkTime.DateOf(by.At))
            throw Refusal.Field(field, "Enter today or a day before.");
        if (SentAt is { } sent && on < UkTime.DateOf(sent))
            throw Refusal.Field(field, "Enter a day on or after the day it was sent.");
    }

    private static void CheckMistake(string note)
    {
        if (note.Trim().Length < 10)
            throw Refusal.Field("note", "Say in at least 10 characters what was wrong.");
    }

    private void Require(string verb, params ReadOnlySpan<ReferralState> from)
    {
        if (!from.Contains(State))
            throw Refusal.Rule(
                "not-now",
                $"This referral is {State.Code().Replace('-', ' ')}, so it cannot be {verb} now. Load it again to see what it needs."
            );
    }

    private void Move(ReferralState to, Act by, string note = "")
    {
        State = to;
        Write(to.Code(), by, note);
    }

    private void Write(string what, Act by, string note = "") =>
        History.Add(ReferralEvent.Of(SubmissionId, PersonId, Id, what, note, by));
}
