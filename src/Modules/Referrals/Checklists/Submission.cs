using PlacePartners.Platform.Data;
using PlacePartners.Platform.Encryption;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

public enum Channel
{
    Worker,

    /// <summary>Filled on paper, keyed in by the hub.</summary>
    Paper,
}

/// <summary>Derived from its dates and its referrals, never set by hand.</summary>
public enum SubmissionState
{
    Submitted,
    Confirmed,
    Sent,
    Closed,
    Withdrawn,
}

/// <summary>One checklist filled with one person. Every step of its referrals that concerns consent goes through it.</summary>
internal sealed class Submission : TenantOwned, IAboutPerson, IVersioned
{
    private Submission() { }

    public string Reference { get; private set; } = "";
    public Guid ClientKey { get; private set; }
    public Guid ChecklistId { get; private set; }
    public int ChecklistNumber { get; private set; }

    [Personal]
    public List<Answer> Answers { get; private set; } = [];

    [Personal(InClear = "needs are counted for the board")]
    public List<NeedFound> Needs { get; private set; } = [];

    public Person Person { get; private set; } = null!;
    public Guid PersonId { get; private set; }

    /// <summary>Who filled it; of a paper form whose worker has no account, who keyed it in.</summary>
    public Guid MembershipId { get; private set; }
    public Guid OrganisationId { get; private set; }

    /// <summary>Who keyed in a paper form; null of one that was filled on a screen.</summary>
    public Guid? KeyedInByMembershipId { get; private set; }

    /// <summary>Whoever filled a paper form without an account here; empty otherwise.</summary>
    public string WorkerName { get; private set; } = "";

    /// <summary>Who hears what comes of it: whoever made it, or the colleague who took it over.</summary>
    public Guid FollowedByMembershipId { get; private set; }
    public Channel Channel { get; private set; }
    public DateOnly FilledOn { get; private set; }
    public DateTimeOffset SubmittedAt { get; private set; }
    public bool IsUrgent { get; private set; }
    public DateTimeOffset? ConfirmedAt { get; private set; }
    public Guid? ConfirmedByMembershipId { get; private set; }
    public ContactChannel? ConfirmedHow { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }

    [Personal]
    public string Note { get; private set; } = "";

    public List<Referral> Referrals { get; private set; } = [];
    public List<Consent> Consents { get; private set; } = [];
    public List<ReferralEvent> History { get; private set; } = [];
    public int Version { get; private set; }

    public SubmissionState State =>
        SubmissionStates.Of(
            WithdrawnAt is not null,
            ConfirmedAt is not null,
            Referrals.Count(r => r.State == ReferralState.Proposed),
            Referrals.Count(r => ReferralStates.Open.Contains(r.State))
        );

    public static Submission Make(Draft draft, Checklist checklist, Person person, Act by)
    {
        var today = UkTime.DateOf(by.At);
        if (draft.FilledOn > today || draft.FilledOn < today.AddYears(-1))
            throw Refusal.Field("filledOn", "Enter the day it was filled: today, or a day of the last twelve months.");
        var answers = checklist.Complete(draft.Answers);
        var submission = new Submission
        {
            Reference = draft.Reference,
            ClientKey = draft.ClientKey,
            ChecklistId = checklist.Id,
            ChecklistNumber = checklist.Number,
            Answers = answers,
            Person = person,
            PersonId = person.Id,
            MembershipId = draft.Paper?.MembershipId ?? by.MembershipId!.Value,
            FollowedByMembershipId = draft.Paper?.MembershipId ?? by.MembershipId!.Value,
            OrganisationId = draft.Paper?.OrganisationId ?? by.OrganisationId,
            KeyedInByMembershipId = draft.Paper is null ? null : by.MembershipId,
            WorkerName = draft.Paper?.WorkerName.Trim() ?? "",
            Channel = draft.Paper is null ? Channel.Worker : Channel.Paper,
            FilledOn = draft.FilledOn,
            SubmittedAt = by.At,
            IsUrgent = checklist.NeedsFrom(answers).Any(need => need.IsUrgent),
            Note = draft.Note.Trim(),
        };
        submission.Write("submitted", by);
        return submission;
    }

    /// <summary>Notes what came of a need when the checklist was filled.</summary>
    public void Find(NeedFound need) => Needs.Add(need);

    /// <summary>Needs that the hub found with the person, beyond those of the answers, now with a referral.</summary>
    public void FindReferred(IEnumerable<string> codes)
    {
        var known = Needs.Select(need => need.Code).ToHashSet();
        Needs =
        [
            .. Needs,
            .. codes
                .Distinct()
                .Where(code => !known.Contains(code))
                .Select(code => new NeedFound { Code = code, Result = NeedResult.Referred }),
        ];
    }

    /// <summary>Adds a referral to one service for one or more needs, to be sent by the hub.</summary>
    public Referral Propose(Guid serviceId, Guid receivingOrganisationId, Reason reason, Act by)
    {
        if (WithdrawnAt is not null)
            throw Refusal.Rule("withdrawn", "The person withdrew this checklist, so nothing can be added to it.");
        if (Referrals.Any(r => r.ServiceId == serviceId && ReferralStates.Live.Contains(r.State)))
            throw Refusal.Rule("already-referred", "This checklist already has a referral to that service.");
        var referral = Referral.Propose(this, serviceId, receivingOrganisationId, reason, by);
        Referrals.Add(referral);
        return referral;
    }

    public Consent RecordConsent(Guid serviceId, ConsentAnswer answer, ConsentTalk talk, string readOut, Act by)
    {
        var consent = Consent.Record(this, serviceId, answer, talk, readOut, by);
        Consents.Add(consent);
        return consent;
    }

    /// <summary>The newest answer for a service decides.</summary>
    public Consent? LiveConsentFor(Guid serviceId) =>
        Consents.Where(c => c.ServiceId == serviceId).OrderBy(c => c.GivenAt).ThenBy(c => c.Id).LastOrDefault()
            is { IsLive: true } consent
            ? consent
            : null;

    /// <summary>The hub has spoken with the person, who stands by it.</summary>
    public void Confirm(ContactChannel how, string note, Act by)
    {
        if (WithdrawnAt is not null)
            throw Refusal.Rule("withdrawn", "The person withdrew this checklist.");
        if (ConfirmedAt is not null)
            return;
        (ConfirmedAt, ConfirmedByMembershipId, ConfirmedHow) = (by.At, by.MembershipId, how);
        Write("confirmed", by, note);
    }

    /// <summary>The hub tried to reach the person and did not.</summary>
    public void RecordAttempt(ContactChannel how, string note, Act by)
    {
        if (ConfirmedAt is not null || WithdrawnAt is not null)
            throw Refusal.Rule(
                "confirmed",
                "The person was reached, or wants none of it: there is nothing left to try."
            );
        Write("hub-attempt", by, note.Trim().Length == 0 ? how.ToString() : $"{how}: {note.Trim()}");
    }

    /// <summary>What was told about the person was wrong, or has changed. Whoever helps them sees it from now on.</summary>
    public void CorrectPerson(PersonDetails details, Act by)
    {
        if (Person.ErasedAt is not null)
            throw Refusal.Rule("person-erased", "This person's details have been erased already.");
        Person.Correct(details, UkTime.DateOf(by.At));
        Write("person-corrected", by);
    }

    /// <summary>Sends one referral. There is no other way to send one.</summary>
    public void Send(Referral referral, Receiver receiver, Act by)
    {
        if (WithdrawnAt is not null)
            throw Refusal.Rule("withdrawn", "The person withdrew this checklist, so nothing can be sent.");
        if (ConfirmedAt is null)
            throw Refusal.Rule("not-confirmed", "Confirm the checklist with the person before you send anything.");
        referral.Send(LiveConsentFor(referral.ServiceId), receiver, by);
    }

    /// <summary>Why one referral cannot be sent as things stand; null when it can be, once the checklist is confirmed.</summary>
    public Hindrance? HindranceTo(Referral referral, Receiver receiver) =>
        referral.HindranceTo(LiveConsentFor(referral.ServiceId), receiver);

    /// <summary>The person no longer wants one service to know. What it could see ends here.</summary>
    public void WithdrawConsent(Guid serviceId, string note, Act by)
    {
        var consent =
            LiveConsentFor(serviceId)
            ?? throw Refusal.Rule("no-consent", "There is no consent for this service to withdraw.");
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

    /// <summary>A colleague hears what comes of it from now on.</summary>
    /// <summary>The organisation that filled it has become part of another.</summary>
    public void BelongsTo(Guid organisationId) => OrganisationId = organisationId;

    public void GoesTo(Guid membershipId, Act by)
    {
        FollowedByMembershipId = membershipId;
        Write("taken-over", by);
    }

    /// <summary>Nothing personal is kept of it from now on. What is counted stays.</summary>
    public void ErasePerson(ErasureReason reason, Act by)
    {
        if (State is not (SubmissionState.Closed or SubmissionState.Withdrawn))
            throw Refusal.Rule(
                "not-ended",
                "Services are still in touch with this person. Withdraw the checklist first, or wait until all has ended."
            );
        if (Person.ErasedAt is not null)
            throw Refusal.Rule("person-erased", "This person's details have been erased already.");
        Person.Erase(reason, by.At);
        Write("erased", by);
    }

    private void Write(string what, Act by, string note = "") =>
        History.Add(ReferralEvent.Of(Id, PersonId, null, what, note, by));
}
