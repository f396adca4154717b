using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>How a referral ends, by the receiver's word and by the person's, and how an end is undone.</summary>
internal sealed partial class Referral
{
    /// <summary>How long after its end the hub may open a referral again.</summary>
    public static readonly TimeSpan Reopenable = TimeSpan.FromDays(28);

    public DateTimeOffset? CompletedAt { get; private set; }

    [Personal(InClear = "outcomes are counted for the board")]
    public OutcomeCode? Outcome { get; private set; }

    /// <summary>The day on which it came out, which may be before the day it was recorded.</summary>
    public DateOnly? OutcomeOn { get; private set; }

    [Personal]
    public string OutcomeNote { get; private set; } = "";

    /// <summary>The service reports an outcome; only the person makes it certain. Null until they were asked.</summary>
    [Personal(InClear = "confirmed outcomes are counted for the board")]
    public PersonsWord? PersonSays { get; private set; }
    public DateTimeOffset? PersonSaidAt { get; private set; }

    public List<QualityCase> QualityCases { get; private set; } = [];

    /// <summary>When it last came to an end; null while it has not.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>The hub has looked for another service, found none to try, and told the person.</summary>
    public DateTimeOffset? SettledAt { get; private set; }

    public void Complete(OutcomeCode outcome, DateOnly on, string note, Act by)
    {
        Require(ReferralMoves.Complete, by);
        CheckDay("on", on, by);
        if (on < FirstContactOn)
            throw Refusal.Field("on", "Enter a day on or after the first contact.");
        (CompletedAt, Outcome, OutcomeOn, OutcomeNote) = (by.At, outcome, on, note.Trim());
        EndedAt = by.At;
        Make(ReferralMoves.Complete, by, note);
    }

    /// <summary>Takes back an outcome entered by mistake. The history keeps both.</summary>
    public void TakeBackOutcome(string note, Act by)
    {
        Require(ReferralMoves.TakeBackOutcome, by);
        CheckMistake(note);
        ForgetEnd();
        Make(ReferralMoves.TakeBackOutcome, by, note, "outcome-taken-back");
    }

    /// <summary>The person, their carer or the hub's call says whether it is as the service reported.</summary>
    public void Hear(PersonsWord word, string note, Act by)
    {
        if (by.As is not (Party.Person or Party.Hub))
            throw Refusal.NotAllowed();
        if (State != ReferralState.Completed || WithdrawnAt is not null)
            throw Refusal.Rule(
                "not-now",
                "The service has not reported an outcome, so there is nothing to confirm yet."
            );
        if (word == PersonsWord.Disputed && note.Trim().Length < 10)
            throw Refusal.Field("note", "Say in at least 10 characters what the person says instead.");
        (PersonSays, PersonSaidAt) = (word, by.At);
        if (word == PersonsWord.Disputed)
            QualityCases.Add(QualityCase.Open(this, note, by));
        Write(word == PersonsWord.Confirmed ? "outcome-confirmed" : "outcome-disputed", by, note);
    }

    /// <summary>The receiver's time to answer has run out.</summary>
    public void RunOut(Act by)
    {
        EndedAt = by.At;
        Make(ReferralMoves.RunOut, by);
    }

    /// <summary>Called by the submission alone, which knows the consent: it is with the receiver again, as if just seen.</summary>
    internal void Reopen(Consent? consent, string note, Act by)
    {
        Require(ReferralMoves.Reopen, by);
        CheckMistake(note, "Say in at least 10 characters why it is opened again.");
        if (EndedAt < by.At - Reopenable)
            throw Refusal.Rule("ended-long-ago", "It ended more than 28 days ago. Make a new referral instead.");
        if (WithdrawnAt is not null || consent is not { IsLive: true })
            throw Refusal.Rule("no-consent", "The person does not agree to share with this service any more.");
        // What was agreed may have changed while it was not with its receiver.
        ShareBy(consent);
        ForgetEnd();
        (DeclinedAt, DeclineCode, DeclineNote) = (null, null, "");
        (AcceptedAt, AcceptedByMembershipId, AcceptedByName, ControllerId) = (null, null, "", null);
        (FirstContactOn, FirstContactHow, ContactBy) = (null, null, Deadline?.From(by.At));
        (WaitBand, ReviewOn) = (null, null);
        Make(ReferralMoves.Reopen, by, note, "reopened");
    }

    /// <summary>It should never have been made. What it says is shown no longer; the audit keeps it.</summary>
    public void EnterInError(string note, Act by)
    {
        CheckMistake(note);
        EndedAt = by.At;
        Make(ReferralMoves.EnterInError, by, note);
    }

    /// <summary>It came to nothing, and the hub has still to look for another service.</summary>
    public bool IsSearchOpen => ReferralStates.ToReroute.Contains(State) && WithdrawnAt is null && SettledAt is null;

    /// <summary>Nobody else can be asked, and the person knows.</summary>
    public void Settle(string note, Act by)
    {
        if (by.As != Party.Hub)
            throw Refusal.NotAllowed();
        if (!ReferralStates.ToReroute.Contains(State) || WithdrawnAt is not null)
            throw Refusal.Rule("not-now", "There is nothing to settle here. Load it again to see what it needs.");
        if (SettledAt is not null)
            return;
        CheckMistake(note, "Say in at least 10 characters what the person was told.");
        SettledAt = by.At;
        Write("settled", by, note);
    }

    /// <summary>Whether it ended so lately, and in such a way, that it can be opened again.</summary>
    public bool MayReopen(DateTimeOffset now) =>
        ReferralMoves.Reopen.From.Contains(State) && WithdrawnAt is null && EndedAt >= now - Reopenable;

    private void ForgetEnd()
    {
        (CompletedAt, Outcome, OutcomeOn, OutcomeNote) = (null, null, null, "");
        (PersonSays, PersonSaidAt, EndedAt, SettledAt) = (null, null, null, null);
    }
}
