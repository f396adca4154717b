using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>What somebody is given who asks what is kept about them. Colleagues are named by their organisation alone.</summary>
/// <param name="HowToComplain">The address of the page that says it; null while there was none.</param>
[Personal]
public sealed record SubjectPack(
    DateOnly MadeOn,
    string PartnershipName,
    IReadOnlyList<SubjectPack.Checklist> Checklists,
    IReadOnlyList<SubjectPack.Told> ToldTo,
    IReadOnlyList<SubjectPack.Reading> ReadBy,
    string? HowToComplain = null
)
{
    /// <param name="Controller">Who answers for the record.</param>
    [Personal]
    public sealed record Checklist(
        string Reference,
        DateOnly FilledOn,
        string FilledBy,
        string Controller,
        PersonDetails Person,
        string Note,
        string VisitRisk,
        IReadOnlyList<Answer> Answers,
        IReadOnlyList<string> Needs,
        IReadOnlyList<Line> Referrals,
        IReadOnlyList<Permission> Permissions,
        IReadOnlyList<Remark> Remarks,
        IReadOnlyList<Step> History
    )
    {
        public IReadOnlyList<Plan> Plans { get; init; } = [];
        public IReadOnlyList<Deletion> Deletions { get; init; } = [];
    }

    public sealed record Answer(string Section, string Question, Reply Reply);

    public sealed record Line(
        string Service,
        string Organisation,
        ReferralState State,
        string Reason,
        string Question,
        DateOnly MadeOn,
        DateOnly? FirstContactOn,
        IReadOnlyList<DateOnly> Tries,
        DeclineCode? DeclineCode,
        string DeclineNote,
        OutcomeCode? Outcome,
        DateOnly? OutcomeOn,
        string OutcomeNote
    );

    public sealed record Permission(
        string Service,
        ConsentAnswer Answer,
        string Limits,
        string WordsReadOut,
        ConsentGivenHow How,
        ConsentGivenBy GivenBy,
        string GivenByName,
        DateOnly On,
        DateTimeOffset? WithdrawnAt,
        string Witness = ""
    );

    public sealed record Step(DateTimeOffset At, string What, string? Service, string Organisation, string Note);

    /// <param name="Kind">persons-word, finding, unmet-need, file, or a text of a support plan such as plan-aims.</param>
    public sealed record Remark(DateOnly On, string Kind, string Text);

    /// <summary>A service was asked to delete what it had saved.</summary>
    public sealed record Deletion(
        string Service,
        string Organisation,
        DateOnly AskedOn,
        DateOnly? DoneOn,
        bool KeepsByLaw
    );

    /// <summary>A plan that several organisations kept with the person. What was written in it stands with the remarks.</summary>
    public sealed record Plan(
        string Reference,
        DateOnly OpenedOn,
        string OpenedBy,
        string? Lead,
        DateOnly? ClosedOn,
        PlanEnd? EndedBecause,
        IReadOnlyList<PlanAgency> Agencies,
        IReadOnlyList<PlanRated> Ratings,
        IReadOnlyList<PlanPermission> Permissions,
        IReadOnlyList<PlanCohort> Cohorts
    );

    /// <param name="On">Since when it is so.</param>
    public sealed record PlanAgency(string Organisation, PlanAgencyState State, DateOnly On);

    public sealed record PlanRated(DateOnly On, string Scale, int Value);

    public sealed record PlanPermission(
        string Organisation,
        ConsentAnswer Answer,
        GetSupportPlan.Sees Shares,
        ConsentGivenHow How,
        PlanConsentBy GivenBy,
        string GivenByName,
        DateOnly On,
        DateTimeOffset? WithdrawnAt
    );

    public sealed record PlanCohort(
        string Name,
        string Purpose,
        DateOnly JoinedOn,
        DateOnly? LeftOn,
        string GivenByName
    );

    /// <summary>To whom something was passed on.</summary>
    /// <param name="SentAt">Needs, area and age band.</param>
    /// <param name="NameAt">Name and how to reach them; null where the service never took it on.</param>
    public sealed record Told(
        string Service,
        string Organisation,
        DateTimeOffset SentAt,
        DateTimeOffset? NameAt,
        DateTimeOffset? EndedAt
    );

    public sealed record Reading(
        DateTimeOffset At,
        AuditKind Kind,
        string Organisation,
        IReadOnlyList<Role> Roles,
        int Times
    );
}

/// <summary>A text that somebody wrote, and that may say something of somebody else.</summary>
/// <param name="Key">Names the text for good.</param>
/// <param name="Kind">Which text it is, such as note or outcome.</param>
/// <param name="Reference">Of the checklist.</param>
/// <param name="Mark">Another text has another mark.</param>
[Personal]
public sealed record FreeText(string Key, string Kind, string Reference, string Text, string Mark);
