using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>What was agreed for each service, and what its referrals show for it.</summary>
internal sealed partial class Submission
{
    public List<DeletionRequest> Deletions { get; private set; } = [];

    public Consent RecordConsent(Guid serviceId, SaidOf said, ConsentTalk talk, string readOut, Act by)
    {
        var consent = Consent.Record(this, serviceId, said, talk, readOut, by);
        Consents.Add(consent);
        Share(serviceId);
        return consent;
    }

    /// <summary>An answer without limits: what the spoken sentence covers for the referrals there are.</summary>
    public Consent RecordConsent(Guid serviceId, ConsentAnswer answer, ConsentTalk talk, string readOut, Act by)
    {
        var needs = Referrals.Where(r => r.ServiceId == serviceId).SelectMany(r => r.Needs);
        return RecordConsent(serviceId, new SaidOf(answer, DataGroups.DefaultFor(needs)), talk, readOut, by);
    }

    /// <summary>What allows sending on that day: it stands, and has not run out.</summary>
    public Consent? CurrentConsentFor(Guid serviceId, DateTimeOffset at) =>
        LiveConsentFor(serviceId) is { } consent && !HasEnded(consent, at) ? consent : null;

    /// <summary>What one referral rests on: what was agreed for its service, or what was decided for it alone.</summary>
    public Consent? ConsentOf(Referral referral) =>
        referral.OverrideId is { } made
            ? Consents.Find(c => c.OverrideId == made && c.ServiceId == referral.ServiceId && c.IsLive)
            : LiveConsentFor(referral.ServiceId);

    /// <summary>What a referral was shared on, where a later no concerns only what is new.</summary>
    internal Consent ConsentBehind(Referral referral) =>
        ConsentOf(referral)
        ?? Consents
            .Where(c => c.ServiceId == referral.ServiceId && c.OverrideId == referral.OverrideId && c.Groups != 0)
            .OrderBy(c => c.GivenAt)
            .ThenBy(c => c.Id)
            .Last();

    private Consent? CurrentConsentOf(Referral referral, DateTimeOffset at) =>
        ConsentOf(referral) is { } consent && !HasEnded(consent, at) ? consent : null;

    private bool HasEnded(Consent consent, DateTimeOffset at) =>
        consent.ExpiresAt <= at || consent.EndsWithReferral && EndedSince(consent);

    /// <summary>The last referral that it was given for has ended; one that was made since needs a word of its own.</summary>
    private bool EndedSince(Consent consent)
    {
        var lines = Referrals.FindAll(r => r.ServiceId == consent.ServiceId && r.WithdrawnAt is null);
        return lines.Where(r => r.EndedAt >= consent.GivenAt).Max(r => r.EndedAt) is { } ended
            && !lines.Exists(r => r.EndedAt is null && r.MadeAt <= ended && Referral.GoesOn.Contains(r.State));
    }

    /// <summary>The hub has asked again, and the person stands by it. Answers with what is to be deleted in part.</summary>
    public IReadOnlyList<Referral> Renew(Guid serviceId, SaidOf said, ConsentTalk talk, string readOut, Act by)
    {
        if (WithdrawnAt is not null)
            throw Refusal.Rule("withdrawn", "The person withdrew this checklist.");
        if (said.Answer is not (ConsentAnswer.Yes or ConsentAnswer.YesWithLimits))
            throw Refusal.Field("answer", "If the person no longer agrees, withdraw it instead.");
        if (Referrals.TrueForAll(r => r.ServiceId != serviceId))
            throw Refusal.NotFound("referral");
        var before = LiveConsentFor(serviceId);
        var consent = RecordConsent(serviceId, said, talk, readOut, by);
        var less = (before?.Groups ?? 0) & ~consent.Groups;
        foreach (var referral in Answered(serviceId))
            referral.Note("consent-renewed", by);
        return less == 0 ? [] : AskToDelete(serviceId, less, by);
    }

    /// <summary>The person takes back some of what one service sees. With nothing left the whole consent ends.</summary>
    public void TakeBack(Guid serviceId, int groups, string note, Act by)
    {
        var consent = RequireConsent(serviceId);
        if ((consent.Groups & groups) == 0)
            return;
        if ((consent.Groups & ~groups) == 0)
        {
            WithdrawConsent(serviceId, note, by);
            return;
        }
        var less = consent.Without(groups, by);
        Consents.Add(less);
        Share(serviceId);
        AskToDelete(serviceId, less.TakenBack, by);
        foreach (var referral in Referrals.Where(r => r.ServiceId == serviceId && r.CanBeWithdrawn))
            referral.Note("sharing-narrowed", by);
    }

    /// <summary>Whoever had it deletes what it saved, and says so.</summary>
    private List<Referral> AskToDelete(Guid serviceId, int groups, Act by)
    {
        var sent = Answered(serviceId).FindAll(r => r.SentAt is not null);
        foreach (var referral in sent)
            Deletions.Add(DeletionRequest.Of(referral, groups, by));
        return sent;
    }

    /// <summary>What went on goes by the newest answer; what has ended shares no more than that, and never again more.</summary>
    private void Share(Guid serviceId)
    {
        var consent = LiveConsentFor(serviceId);
        foreach (var referral in Answered(serviceId))
        {
            if (referral.SentAt is null)
                referral.ShareBy(consent);
            // A no to something new takes back nothing that was sent: that is a withdrawal.
            else if (consent is not null && Referral.GoesOn.Contains(referral.State))
                referral.ShareBy(consent);
            else if (consent is not null)
                referral.ShareNoMoreThan(consent);
        }
    }

    /// <summary>What the person's answer for a service is about. What was sent without it stays as it was decided.</summary>
    private List<Referral> Answered(Guid serviceId) =>
        Referrals.FindAll(r =>
            r.ServiceId == serviceId && r.WithdrawnAt is null && !(r.IsOverridden && r.SentAt is not null)
        );

    internal Consent RequireConsent(Guid serviceId) =>
        LiveConsentFor(serviceId)
        ?? throw (
            Referrals.Exists(r => r.ServiceId == serviceId && r is { IsOverridden: true, WithdrawnAt: null })
                ? SharedWithoutConsent()
                : Refusal.Rule("no-consent", "There is no consent for this service to withdraw.")
        );

    internal static Refusal SharedWithoutConsent() =>
        Refusal.Rule(
            "shared-without-consent",
            "This is shared without consent, for a reason that was recorded and is checked by a second person. Their refusal ends it, not a withdrawal."
        );
}
