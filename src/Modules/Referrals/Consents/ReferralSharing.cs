using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>What the receiver of a referral may see of it, as consent has it now.</summary>
internal sealed partial class Referral
{
    /// <summary>The data groups, as <see cref="DataGroups"/> keeps them; 0 while nobody agreed.</summary>
    public int SharedGroups { get; private set; }

    /// <summary>From then on its receiver only reads; null while nobody agreed.</summary>
    public DateTimeOffset? SharedUntil { get; private set; }

    /// <summary>What was agreed ends with this referral, if it ends before that day.</summary>
    public bool IsSharedToItsEnd { get; private set; }

    /// <summary>It is shared without consent, which stands in every view and export.</summary>
    public Guid? OverrideId { get; private set; }

    /// <summary>The person was not told that it is shared: nothing that the person can open names it.</summary>
    public bool IsKeptFromPerson { get; private set; }

    /// <summary>How long before its end the hub is asked to renew consent.</summary>
    public static readonly TimeSpan RenewBefore = TimeSpan.FromDays(30);

    /// <summary>What goes on, and so needs consent to go on too.</summary>
    public static readonly List<ReferralState> GoesOn =
    [
        ReferralState.Proposed,
        .. ReferralStates.Open,
        ReferralState.UnableToContact,
    ];

    /// <summary>When consent for what goes on runs out, once that is near; null else.</summary>
    public DateTimeOffset? RenewBy(DateTimeOffset now) =>
        SharedUntil <= now + RenewBefore && WithdrawnAt is null && GoesOn.Contains(State) ? SharedUntil : null;

    /// <summary>May stand on what the person opens or holds: neither what is kept from them, nor what nobody agreed to.</summary>
    public bool IsForPerson => !IsKeptFromPerson && (State != ReferralState.Proposed || SharedGroups != 0);

    public bool IsOverridden => OverrideId is not null;

    public bool Shares(DataGroup group) => DataGroups.Has(SharedGroups, group);

    public bool HasExpired(DateTimeOffset at) => SharedUntil <= at;

    /// <summary>Called by the submission alone, whenever what was agreed changes.</summary>
    internal void ShareBy(Consent? consent)
    {
        (SharedGroups, SharedUntil, OverrideId) = (consent?.Groups ?? 0, consent?.ExpiresAt, consent?.OverrideId);
        IsSharedToItsEnd = consent is { EndsWithReferral: true };
        // What was never sent, and what they have said yes to themselves since, is theirs to know.
        if (SentAt is null && consent is { Answer: ConsentAnswer.Yes or ConsentAnswer.YesWithLimits })
            IsKeptFromPerson = false;
    }

    /// <summary>It has ended, and the person has said since what its receiver may know.</summary>
    internal void ShareNoMoreThan(Consent consent)
    {
        (SharedGroups, SharedUntil) = (SharedGroups & consent.Groups, consent.ExpiresAt);
        IsSharedToItsEnd = consent.EndsWithReferral;
        if (EndedAt is { } ended)
            EndSharing(ended);
    }

    /// <summary>Where that was agreed, its receiver only reads from its end on, until the person is asked again.</summary>
    private void EndSharing(DateTimeOffset ended)
    {
        if (IsSharedToItsEnd && SharedUntil > ended)
            SharedUntil = ended;
    }

    /// <summary>Notes what happened to the consent that it rests on.</summary>
    internal void Note(string what, Act by) => Write(what, by);

    /// <summary>Whoever tells them of a later decision does not tell them of the one before.</summary>
    internal void KeepFromPerson() => IsKeptFromPerson = true;

    /// <summary>An override that nobody approved in time, or that somebody refused: sight ends.</summary>
    internal void Lapse(string note, Act by)
    {
        if (State == ReferralState.Completed)
        {
            Write("override-lapsed", by, note);
            WithdrawnAt = by.At;
        }
        else if (ReferralMoves.Lapse.From.Contains(State))
            Make(ReferralMoves.Lapse, by, note, "override-lapsed");
    }

    private static void RequireReady(Hindrance? hindrance)
    {
        switch (hindrance)
        {
            case Hindrance.ConsentExpired:
                throw Refusal.Rule(
                    "consent-expired",
                    "The person's OK to share has run out, so this cannot be sent. Ask them again, and renew it."
                );
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
            case Hindrance.NotAssured:
                throw Refusal.Rule(
                    "not-assured",
                    "Nobody has checked this service's details for 90 days. Ask it, and say why you send it all the same."
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
    }

    internal Hindrance? HindranceTo(Consent? consent, Receiver receiver, DateTimeOffset at) =>
        consent is not { IsLive: true } || consent.ServiceId != ServiceId || consent.SubmissionId != SubmissionId
            ? Hindrance.NoConsent
        : consent.ExpiresAt <= at ? Hindrance.ConsentExpired
        : !receiver.TakesReferrals ? Hindrance.ServiceClosed
        : !receiver.HasSigned ? Hindrance.NoAgreement
        : !receiver.HasPeople ? Hindrance.NobodyThere
        : !IsOverridden && receiver.AssuredOn is { } on && !Assurance.Holds(on, UkTime.DateOf(at))
            ? Hindrance.NotAssured
        : null;

    private void RequireSharing(ReferralMove move, Act by)
    {
        if (by.As == Party.Receiver && move != ReferralMoves.View && HasExpired(by.At))
            throw Refusal.Rule(
                "consent-expired",
                "The person's OK to share has run out, so this can only be read. The hub asks the person again; until then nothing can be recorded."
            );
    }
}
