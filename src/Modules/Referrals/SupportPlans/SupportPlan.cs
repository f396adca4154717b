using PlacePartners.Platform.Data;
using PlacePartners.Platform.Encryption;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

public enum PlanState
{
    Open,
    Closed,
}

/// <summary>What came of a plan.</summary>
public enum PlanEnd
{
    AimsMet,
    PartlyMet,
    NotMet,
    NoLongerNeeded,
    MovedAway,
    CannotReach,
    Died,
    EnteredByMistake,

    /// <summary>The person agrees no longer to share with anybody; set by the product.</summary>
    PersonStopped,

    /// <summary>The person's details were erased; set by the product.</summary>
    Erased,
}

/// <summary>
/// One plan for a person whom several agencies help. One of them leads; each of the others sees of it what the person agreed
/// to. What moves on the plan counts up its version, whichever part it is.
/// </summary>
internal sealed partial class SupportPlan : TenantOwned, IAboutPerson, IVersioned
{
    public const int MostAims = 10;

    /// <summary>Days after the closing within which it may be opened again.</summary>
    public const int ReopenDays = 28;

    private SupportPlan() { }

    public Guid SubmissionId { get; private set; }
    public Submission Submission { get; private set; } = null!;
    public Guid PersonId { get; private set; }
    public string Reference { get; private set; } = "";
    public DateTimeOffset OpenedAt { get; private set; }
    public Guid OpenedByMembershipId { get; private set; }
    public Guid OpenedByOrganisationId { get; private set; }

    /// <summary>Null once the leading agency's OK to share was withdrawn, until another takes the lead.</summary>
    public Guid? LeadOrganisationId { get; private set; }
    public Guid? LeadMembershipId { get; private set; }

    /// <summary>In the person's own words.</summary>
    [Personal]
    public List<string> Aims { get; private set; } = [];

    public DateOnly ReviewOn { get; private set; }
    public DateOnly? ReviewRemindedOn { get; private set; }
    public DateOnly? ReviewLateToldOn { get; private set; }
    public PlanState State { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }

    [Personal(InClear = "ends are counted")]
    public PlanEnd? EndedBecause { get; private set; }

    [Personal]
    public string ClosingNote { get; private set; } = "";
    public int Version { get; private set; }

    public List<PlanAgency> Agencies { get; private set; } = [];
    public List<PlanConsent> Consents { get; private set; } = [];
    public List<PlanReview> Reviews { get; private set; } = [];
    public List<PlanAction> Actions { get; private set; } = [];
    public List<PlanNote> Notes { get; private set; } = [];

    public bool IsOpen => State == PlanState.Open;

    /// <summary>The last day on which whoever led it may open it again; null while it is open.</summary>
    public DateOnly? ReopenUntil => ClosedAt is { } at ? UkTime.DateOf(at).AddDays(ReopenDays) : null;

    /// <summary>Whoever opens it leads it, and is the first agency of it.</summary>
    public static SupportPlan Open(Submission submission, string reference, PlanTalk talk, DateOnly reviewOn, Act by)
    {
        var plan = new SupportPlan
        {
            SubmissionId = submission.Id,
            PersonId = submission.PersonId,
            Reference = reference,
            OpenedAt = by.At,
            OpenedByMembershipId = by.MembershipId!.Value,
            OpenedByOrganisationId = by.OrganisationId,
            LeadOrganisationId = by.OrganisationId,
            LeadMembershipId = by.MembershipId,
            ReviewOn = reviewOn,
        };
        if (talk.Agrees is not true)
            throw Refusal.Field("consent.agrees", "No plan is opened unless the person agrees to it.");
        plan.Consents.Add(PlanConsent.Record(plan, by.OrganisationId, talk.ForAll(), by));
        var opener = PlanAgency.Invite(plan, by.OrganisationId, by);
        opener.Join(by);
        plan.Agencies.Add(opener);
        return plan;
    }

    public void SetAims(IEnumerable<string> aims, Act by)
    {
        RequireLead(by);
        Aims = [.. aims.Select(aim => aim.Trim()).Where(aim => aim.Length > 0)];
    }

    /// <summary>The first is the baseline; each one sets the day of the next.</summary>
    public PlanReview Review(ScaleSet scales, IReadOnlyList<PlanRating> ratings, string note, DateOnly next, Act by)
    {
        RequireLead(by);
        var review = PlanReview.Of(this, Reviews.Count, scales, ratings, note, by);
        Reviews.Add(review);
        ReviewAgain(next);
        return review;
    }

    public PlanAction Plan(PlanTask task, DateOnly today, Act by)
    {
        RequireOpen();
        var agency = Joined(task.OrganisationId);
        if (agency is null || (task.OrganisationId != by.OrganisationId && by.OrganisationId != LeadOrganisationId))
            throw Refusal.Field("organisationId", "Choose an agency of this plan that you may plan for.");
        var action = PlanAction.Of(this, task, today, by);
        Actions.Add(action);
        return action;
    }

    public PlanNote Write(string text, IReadOnlyCollection<Guid> sharedWith, Act by)
    {
        RequireOpen();
        var sight = SightOf(by.OrganisationId)!;
        var readers = sharedWith.Where(id => id != by.OrganisationId).Distinct().ToList();
        if (readers.Exists(id => Joined(id) is null || !(sight.Others || id == LeadOrganisationId)))
            throw Refusal.Field("sharedWith", "Choose among the agencies of this plan that you see.");
        var note = PlanNote.Of(this, text, readers, by);
        Notes.Add(note);
        return note;
    }

    /// <summary>The lead worker says who is next; while nobody leads, an agency that sees all takes it on.</summary>
    public void HandTo(Guid membershipId, Guid organisationId, Act by)
    {
        RequireOpen();
        if (LeadOrganisationId is { } lead && lead != by.OrganisationId)
            throw NotLead();
        if (LeadOrganisationId is null && organisationId != by.OrganisationId)
            throw Refusal.Field("membershipId", "Choose somebody of your own organisation.");
        if (SightOf(organisationId) is not { SeesAll: true })
            throw SeesTooLittle();
        (LeadOrganisationId, LeadMembershipId) = (organisationId, membershipId);
    }

    /// <summary>A colleague of the lead worker who has left takes over.</summary>
    public void GoesTo(Guid membershipId) => LeadMembershipId = membershipId;

    public void Close(PlanEnd because, string note, Act by)
    {
        RequireLead(by);
        if (because is PlanEnd.PersonStopped or PlanEnd.Erased)
            throw Refusal.Field("reason", "Withdraw the person's OK to share, or erase the person, to say so.");
        if (IsAskedForLastReview(because, by) && note.Trim().Length == 0)
            throw Refusal.Field(
                "ratings",
                "Look at the wheel with the person one last time, or say in the note why you could not."
            );
        End(because, note, by);
    }

    public void Reopen(DateOnly reviewOn, Act by)
    {
        if (IsOpen)
            throw Refusal.Rule("plan-open", "This plan is open already. Load it again.");
        if (LeadOrganisationId != by.OrganisationId)
            throw NotLead();
        if (ReopenUntil < UkTime.DateOf(by.At))
            throw Refusal.Rule(
                "plan-closed-for-long",
                $"A plan is opened again within {ReopenDays} days of its closing. Open a new one."
            );
        (State, ClosedAt, EndedBecause, ClosingNote) = (PlanState.Open, null, null, "");
        ReviewAgain(reviewOn);
    }

    /// <summary>Nothing that was said stays; what is counted does.</summary>
    public void Forget(Act by)
    {
        Aims = [];
        Actions.ForEach(action => action.Forget());
        Notes.ForEach(note => note.Forget());
        Reviews.ForEach(review => review.Forget());
        Consents.ForEach(consent => consent.Forget());
        foreach (var agency in Agencies)
            agency.End(PlanAgencyState.Withdrawn, by);
        (LeadOrganisationId, LeadMembershipId) = (null, null);
        End(PlanEnd.Erased, "", by);
    }

    public void RemindedOfReview(DateOnly today) => ReviewRemindedOn = today;

    public void ToldThatReviewIsLate(DateOnly today) => ReviewLateToldOn = today;

    public void RequireLead(Act by)
    {
        RequireOpen();
        if (LeadOrganisationId != by.OrganisationId)
            throw NotLead();
    }

    public void RequireOpen()
    {
        if (!IsOpen)
            throw Refusal.Rule("plan-closed", "This plan is closed. Reopen it to change it.");
    }

    // Whoever has moved, died or cannot be reached is asked nothing, and what has no baseline has gone no distance.
    private bool IsAskedForLastReview(PlanEnd because, Act by) =>
        because is PlanEnd.AimsMet or PlanEnd.PartlyMet or PlanEnd.NotMet
        && Reviews.Count > 0
        && (Reviews.Count == 1 || Reviews.Max(review => review.On) < UkTime.DateOf(by.At).AddDays(-ReopenDays));

    private void ReviewAgain(DateOnly on) => (ReviewOn, ReviewRemindedOn, ReviewLateToldOn) = (on, null, null);

    private void End(PlanEnd because, string note, Act by) =>
        (State, ClosedAt, EndedBecause, ClosingNote) = (PlanState.Closed, by.At, because, note.Trim());

    private static Refusal NotLead() =>
        Refusal.Rule("plan-not-lead", "Only the organisation of the lead worker can do this. Ask the lead worker.");

    private static Refusal SeesTooLittle() =>
        Refusal.Rule(
            "plan-lead-sees-all",
            "Whoever leads must see the whole plan. Ask the person first whether that organisation may."
        );
}
