using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>What others decide about sharing: in the interest of a person who cannot, or without their agreement.</summary>
internal sealed partial class Submission
{
    /// <summary>The person cannot decide whether one service is told; somebody did, in their interest.</summary>
    public BestInterests DecideFor(Referral referral, BestInterestsTold told, SharingRules rules, Act by)
    {
        RequireUndecided(referral, by);
        if (referral is { IsOverridden: true, SentAt: not null })
            throw SharedWithoutConsent();
        // Nobody decides in their interest what they decided themselves.
        if (NewestConsentFor(referral.ServiceId) is { Answer: not ConsentAnswer.Unable })
            throw Refusal.Rule(
                "person-decided",
                "The person answered for themselves, so their answer stands. Record first that they are unable to decide this, if that has changed."
            );
        var decision = BestInterests.Record(referral, told, by);
        Consents.Add(Consent.Decided(referral, DataGroups.DefaultFor(referral.Needs), decision.Id, null, rules, by));
        Share(referral.ServiceId);
        referral.Note("best-interests", by);
        return decision;
    }

    /// <summary>Some referrals go to their services although the person did not agree.</summary>
    public SharingOverride Override(
        IReadOnlyList<Referral> referrals,
        int groups,
        OverrideTold told,
        DateTimeOffset due,
        SharingRules rules,
        Act by
    )
    {
        var made = SharingOverride.Make(this, told, due, by);
        foreach (var referral in referrals)
        {
            RequireUndecided(referral, by);
            // What went out with somebody's agreement is never marked afterwards as if it had not.
            if (referral is { SentAt: not null, IsOverridden: false })
                throw Refusal.Rule(
                    "not-now",
                    "This went with an agreement. Ask again for that, or recall it and make a new referral."
                );
            var consent = Consent.Decided(referral, groups, null, made.Id, rules, by);
            Consents.Add(consent);
            referral.ShareBy(consent);
            if (!told.PersonWasTold)
                referral.KeepFromPerson();
            referral.Note("override-made", by);
        }
        return made;
    }

    /// <summary>It was refused, or nobody approved it: the receivers see it no longer, and delete what they saved.</summary>
    public IReadOnlyList<Referral> EndOverride(SharingOverride made, string note, Act by)
    {
        made.End(note, by);
        var ended = Referrals.FindAll(r => r.OverrideId == made.Id);
        foreach (var consent in Consents.Where(c => c.OverrideId == made.Id && c.IsLive))
            consent.Withdraw(by);
        foreach (var referral in ended)
        {
            if (referral.SentAt is not null && !referral.HasLeftReceiver)
                Deletions.Add(DeletionRequest.Of(referral, 0, by));
            // What was sent stays marked, and out of the person's sight.
            if (referral.State == ReferralState.Proposed)
                referral.ShareBy(LiveConsentFor(referral.ServiceId));
            referral.Lapse(note, by);
        }
        return ended;
    }

    /// <summary>What goes without the person's agreement is no answer of theirs.</summary>
    private Consent? NewestConsentFor(Guid serviceId) =>
        Consents
            .Where(c => c.ServiceId == serviceId && c.OverrideId is null)
            .OrderBy(c => c.GivenAt)
            .ThenBy(c => c.Id)
            .LastOrDefault();

    private void RequireUndecided(Referral referral, Act by)
    {
        if (WithdrawnAt is not null)
            throw Refusal.Rule("withdrawn", "The person withdrew this checklist, so nothing of it can be shared.");
        var runsOut = referral.RenewBy(by.At) is not null;
        if (referral.State != ReferralState.Proposed && !runsOut)
            throw Refusal.Rule(
                "not-now",
                "Only what has not been sent yet, or what is about to run out, can be decided on."
            );
        if (CurrentConsentOf(referral, by.At) is not null && !runsOut)
            throw Refusal.Rule("agreed-already", "This may be shared already, so there is nothing to decide.");
    }
}
