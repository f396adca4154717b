using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>What becomes of a checklist when its time is over, or when its person asks to be erased.</summary>
internal sealed partial class Submission
{
    /// <summary>Since when nobody but the hub sees it; null while it is seen by whom it concerns.</summary>
    public DateTimeOffset? RestrictedAt { get; private set; }

    /// <summary>Two people agreed that it has been kept long enough. What was never sent needs no end before.</summary>
    public void Destroy(Act by)
    {
        if (WithdrawnAt is null && Referrals.Exists(r => ReferralStates.Open.Contains(r.State)))
            throw Refusal.Rule(
                "not-ended",
                "Services are still in touch with this person. Withdraw the checklist first, or wait until all has ended."
            );
        foreach (var referral in Referrals.Where(r => r.State == ReferralState.Proposed))
            referral.Drop("Kept long enough, and never sent.", by);
        Person.Erase(ErasureReason.KeptLongEnough, by.At);
        FollowUpEndedAt ??= by.At;
        Write("erased", by);
    }

    public void Restrict(Act by)
    {
        if (Person.ErasedAt is not null)
            throw Refusal.Rule("person-erased", "This person's details have been erased already.");
        if (RestrictedAt is not null)
            return;
        RestrictedAt = by.At;
        Write("restricted", by);
    }

    public void LiftRestriction(string reason, Act by)
    {
        if (RestrictedAt is null)
            throw Refusal.Rule("not-now", "This record is not restricted. Load it again.");
        RestrictedAt = null;
        Write("restriction-lifted", by, reason);
    }

    internal void RequireUnrestricted()
    {
        if (RestrictedAt is not null)
            throw Refusal.Rule(
                "restricted",
                "This record is restricted: it is kept, and nothing is done with it until the hub lifts that."
            );
    }
}
