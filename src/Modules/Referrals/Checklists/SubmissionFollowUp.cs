using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

public enum FollowUpResult
{
    Reached,
    NotReached,
}

/// <summary>The call four weeks after sending, in which the person says what came of it.</summary>
internal sealed partial class Submission
{
    private const int TriesBeforeGivingUp = 3;
    private const int MostHops = 3;

    public int FollowUpTries { get; private set; }
    public DateTimeOffset? FollowUpLetterAt { get; private set; }
    public DateTimeOffset? FollowUpEndedAt { get; private set; }
    public FollowUpResult? FollowedUp { get; private set; }

    /// <summary>When the hub should have acted; null when it is not waited for.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>Called by the clocks alone.</summary>
    internal void IsDue(DateTimeOffset? at) => DueAt = at;

    /// <summary>Something was sent that the person can be asked about, and nobody has.</summary>
    public bool AwaitsFollowUp =>
        FollowUpEndedAt is null
        && WithdrawnAt is null
        && Referrals.Exists(r => r.SentAt is not null && r.WithdrawnAt is null);

    public void RecordFollowUpAttempt(ContactChannel how, string note, Act by)
    {
        RequireFollowUp();
        Person.RequireSafe(how);
        FollowUpTries++;
        if (how == ContactChannel.Letter)
            FollowUpLetterAt = by.At;
        Write("follow-up-attempt", by, note.Trim().Length == 0 ? how.ToString() : $"{how}: {note.Trim()}");
    }

    /// <summary>The person was asked, or could not be reached after three tries and a letter.</summary>
    public void EndFollowUp(FollowUpResult result, string note, Act by)
    {
        RequireFollowUp();
        var mayWrite = Person.MayBeReachedBy(ContactChannel.Letter) && Person.Address.Length > 0;
        if (
            result == FollowUpResult.NotReached
            && (FollowUpTries < TriesBeforeGivingUp || (mayWrite && FollowUpLetterAt is null))
        )
            throw Refusal.Rule(
                "too-few-follow-ups",
                mayWrite
                    ? "Record at least three tries, one of them a letter, before you close it as not reached."
                    : "Record at least three tries before you close it as not reached."
            );
        (FollowedUp, FollowUpEndedAt) = (result, by.At);
        Write(result == FollowUpResult.Reached ? "followed-up" : "not-reached", by, note);
    }

    /// <summary>One referral is with its receiver again, which the hub may do for 28 days.</summary>
    public void Reopen(Referral referral, Receiver receiver, string note, Act by)
    {
        if (WithdrawnAt is not null)
            throw Refusal.Rule("withdrawn", "The person withdrew this checklist, so nothing can be opened again.");
        if (
            Referrals.Exists(r =>
                r != referral && r.ServiceId == referral.ServiceId && ReferralStates.Live.Contains(r.State)
            )
        )
            throw Refusal.Rule("already-referred", "This checklist already has a referral to that service.");
        if (!receiver.HasSigned || !receiver.HasPeople)
            throw Refusal.Rule("nobody-there", "Nobody at the organisation can open referrals now.");
        RequireOpenTo(referral);
        referral.Reopen(CurrentConsentOf(referral, by.At), note, by);
    }

    /// <summary>Refuses a fourth service after three that came to nothing.</summary>
    public void RequireHop(Referral before)
    {
        var hops = 1;
        for (var at = before; at?.ReroutedFromId is { } id; at = Referrals.Find(r => r.Id == id))
            hops++;
        if (hops > MostHops)
            throw Refusal.Rule(
                "too-many-hops",
                "Three services in a row could not help. Bring the agencies together and decide with the person, then refer anew."
            );
    }

    private void RequireFollowUp()
    {
        if (!AwaitsFollowUp)
            throw Refusal.Rule(
                "no-follow-up",
                "Nothing was sent that the person could be asked about, or somebody has asked already."
            );
    }
}
