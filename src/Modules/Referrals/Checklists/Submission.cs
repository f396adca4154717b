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

    /// <summary>Filled by nobody: the person, or somebody close to them, asked for help.</summary>
    Asked,
}

/// <summary>Derived from its dates and its referrals, never set by hand.</summary>
public enum SubmissionState
{
    Submitted,
    Confirmed,
    Sent,

    /// <summary>Every referral has ended; the hub has still to ask the person how it went.</summary>
    FollowUp,
    Closed,
    Withdrawn,

    /// <summary>Asked for by the person or somebody close to them; the hub has not spoken with them yet.</summary>
    Asked,
}

/// <summary>One checklist filled with one person. Every step of its referrals that concerns consent goes through it.</summary>
internal sealed partial class Submission : TenantOwned, IAboutPerson, IVersioned
{
    private Submission() { }

    public string Reference { get; private set; } = "";
    public Guid ClientKey { get; private set; }
    public Guid ChecklistId { get; private set; }
    public int ChecklistNumber { get; private set; }

    /// <summary>Number of the rule set that it was routed by; 0 before the first.</summary>
    public int RuleSet { get; private set; }

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

    /// <summary>Code of the language that it was asked and read out in.</summary>
    [Personal]
    public string Language { get; private set; } = FormLanguages.English;
    public DateTimeOffset SubmittedAt { get; private set; }
    public bool IsUrgent { get; private set; }
    public DateTimeOffset? ConfirmedAt { get; private set; }
    public Guid? ConfirmedByMembershipId { get; private set; }
    public ContactChannel? ConfirmedHow { get; private set; }

    /// <summary>When the hub first tried to reach the person; null until then.</summary>
    public DateTimeOffset? FirstTriedAt { get; private set; }
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
            Referrals.Count(r => ReferralStates.Open.Contains(r.State)),
            AwaitsFollowUp,
            Channel == Channel.Asked
        );

    public static Submission Make(Draft draft, Checklist checklist, Person person, Act by)
    {
        var today = UkTime.DateOf(by.At);
        draft.RequireDay(today);
        var answers = checklist.Complete(draft.Answers);
        var submission = new Submission
        {
            Reference = draft.Reference,
            ClientKey = draft.ClientKey,
            ChecklistId = checklist.Id,
            ChecklistNumber = checklist.Number,
            RuleSet = draft.RuleSet,
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
            Language = checklist.RequireLanguage(draft.Language),
            SubmittedAt = by.At,
            IsUrgent = checklist.NeedsFrom(answers).Any(need => need.IsUrgent),
            Note = draft.Note.Trim(),
        };
        submission.CountBy(person);
        submission.Write("submitted", by);
        return submission;
    }

    /// <summary>Notes what came of a need when the checklist was filled.</summary>
    public void Find(NeedFound need)
    {
        Needs.Add(need);
        IsUrgent = IsUrgent || need.IsUrgent;
    }

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
        RequireUnrestricted();
        if (Referrals.Any(r => r.ServiceId == serviceId && ReferralStates.Live.Contains(r.State)))
            throw Refusal.Rule("already-referred", "This checklist already has a referral to that service.");
        var referral = Referral.Propose(this, serviceId, receivingOrganisationId, reason, by);
        Referrals.Add(referral);
        referral.ShareBy(CurrentConsentFor(serviceId, by.At));
        return referral;
    }

    /// <summary>The newest answer for a service decides. It stands, but may have run out.</summary>
    public Consent? LiveConsentFor(Guid serviceId) =>
        NewestConsentFor(serviceId) is { IsLive: true } consent ? consent : null;

    /// <summary>Sends one referral. There is no other way to send one.</summary>
    /// <param name="although">Why it goes to a service that nobody has checked lately.</param>
    public void Send(Referral referral, Receiver receiver, Act by, string although = "")
    {
        if (WithdrawnAt is not null)
            throw Refusal.Rule("withdrawn", "The person withdrew this checklist, so nothing can be sent.");
        // What goes without consent does not wait for the person, and is not held back for their safety.
        if (!referral.IsOverridden && ConfirmedAt is null)
            throw Refusal.Rule("not-confirmed", "Confirm the checklist with the person before you send anything.");
        RequireOpenTo(referral);
        var hindrance = HindranceTo(referral, receiver, by.At);
        var isAsked = hindrance == Hindrance.NotAssured && although.Trim().Length >= 10;
        referral.Send(isAsked ? null : hindrance, receiver, by, isAsked ? although : "");
    }

    /// <summary>Why one referral cannot be sent as things stand; null when it can be, once the checklist is confirmed.</summary>
    public Hindrance? HindranceTo(Referral referral, Receiver receiver, DateTimeOffset at) =>
        ConsentOf(referral) is { } consent && HasEnded(consent, at)
            ? Hindrance.ConsentExpired
            : referral.HindranceTo(ConsentOf(referral), receiver, at);

    /// <summary>The organisation that filled it has become part of another.</summary>
    public void BelongsTo(Guid organisationId) => OrganisationId = organisationId;

    /// <summary>A colleague hears what comes of it from now on.</summary>
    public void GoesTo(Guid membershipId, Act by)
    {
        FollowedByMembershipId = membershipId;
        Write("taken-over", by);
    }

    /// <summary>Notes that something about the person was kept, without saying what.</summary>
    public void Happened(string what, Act by) => Write(what, by);

    private void Write(string what, Act by, string note = "") =>
        History.Add(ReferralEvent.Of(Id, PersonId, null, what, note, by));
}
