using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>How it ends: the person takes back what they agreed to, or nothing of it is kept.</summary>
internal sealed partial class Submission
{
    /// <summary>The person no longer wants one service to know. What it could see ends here.</summary>
    public void WithdrawConsent(Guid serviceId, string note, Act by)
    {
        var consent = RequireConsent(serviceId);
        AskToDelete(serviceId, 0, by);
        consent.Withdraw(by);
        foreach (var referral in Referrals.Where(r => r.ServiceId == serviceId))
            referral.Withdraw(note, by);
    }

    /// <summary>The person wants none of it any more.</summary>
    public void Withdraw(string note, Act by)
    {
        if (WithdrawnAt is not null)
            return;
        WithdrawnAt = by.At;
        Write("withdrawn", by, note);
        foreach (var serviceId in Consents.Select(consent => consent.ServiceId).Distinct().ToList())
        {
            if (LiveConsentFor(serviceId) is not null)
                WithdrawConsent(serviceId, note, by);
        }
        foreach (var referral in Referrals)
            referral.Withdraw(note, by);
    }

    /// <summary>Nothing personal is kept of it from now on. What is counted stays.</summary>
    public void ErasePerson(ErasureReason reason, Act by)
    {
        if (
            State is not (SubmissionState.FollowUp or SubmissionState.Closed or SubmissionState.Withdrawn)
            || Referrals.Exists(r => r.IsOverridden && ReferralStates.Open.Contains(r.State))
        )
            throw Refusal.Rule(
                "not-ended",
                "Services are still in touch with this person. Withdraw the checklist first, or wait until all has ended."
            );
        if (Person.ErasedAt is not null)
            throw Refusal.Rule("person-erased", "This person's details have been erased already.");
        Person.Erase(reason, by.At);
        if (reason == ErasureReason.EnteredByMistake)
            CountNoMore();
        // Nobody is left to be asked how it went.
        FollowUpEndedAt ??= by.At;
        Write("erased", by);
    }
}
