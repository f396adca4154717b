using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Partnerships.Protection;

/// <summary>
/// One version of the data-protection impact assessment: a draft until the lead signs it, then never changed. The newest that
/// is signed is in force.
/// </summary>
internal sealed class ImpactAssessment : TenantOwned, IVersioned
{
    private ImpactAssessment() { }

    public int Number { get; private set; }
    public string Need { get; private set; } = "";
    public string Processing { get; private set; } = "";
    public string Scope { get; private set; } = "";
    public string Consultation { get; private set; } = "";
    public string Necessity { get; private set; } = "";
    public List<DataFlow> Flows { get; private set; } = [];
    public List<Risk> Risks { get; private set; } = [];

    /// <summary>What the data-protection officer, or whoever else was asked, advised.</summary>
    public string Advice { get; private set; } = "";

    [Personal]
    public string AdviceBy { get; private set; } = "";

    public DateOnly? AdviceOn { get; private set; }

    /// <summary>Where a high risk remains, the law asks for this before anything begins.</summary>
    public bool HasConsultedRegulator { get; private set; }

    /// <summary>The lead organisation at that time; null for a draft.</summary>
    public Guid? OrganisationId { get; private set; }
    public Guid? SignedByMembershipId { get; private set; }

    [Personal]
    public string SignedBy { get; private set; } = "";

    [Personal]
    public string Position { get; private set; } = "";

    public DateTimeOffset? SignedAt { get; private set; }
    public DateOnly? ReviewOn { get; private set; }
    public int Version { get; private set; }

    public static ImpactAssessment Draft(int number) => new() { Number = number };

    public void Write(AssessmentText text)
    {
        (Need, Processing, Scope) = (text.Need.Trim(), text.Processing.Trim(), text.Scope.Trim());
        (Consultation, Necessity) = (text.Consultation.Trim(), text.Necessity.Trim());
        (Flows, Risks) = ([.. text.Flows], [.. text.Risks]);
        (Advice, AdviceBy, AdviceOn) = (text.Advice.Trim(), text.AdviceBy.Trim(), text.AdviceOn);
        HasConsultedRegulator = text.HasConsultedRegulator;
    }

    public void Sign(Guid organisationId, Guid membershipId, string name, string position, Days days)
    {
        RequireFinished();
        if (days.ReviewOn <= days.Today || days.ReviewOn > days.Today.AddYears(1))
            throw Refusal.Field("reviewOn", "Enter a day within the next twelve months.");
        (OrganisationId, SignedByMembershipId) = (organisationId, membershipId);
        (SignedBy, Position, SignedAt, ReviewOn) = (name, position.Trim(), days.Now, days.ReviewOn);
    }

    public DataFlow Of(Flow flow) => Flows.Single(described => described.Flow == flow);

    private void RequireFinished()
    {
        var parts = new (string Name, string Text)[]
        {
            ("what it is for", Need),
            ("how details are used", Processing),
            ("which details", Scope),
            ("who was asked", Consultation),
            ("why it is needed", Necessity),
            ("the advice", Advice),
            ("who advised", AdviceBy),
        };
        var open = parts
            .Where(part =>
                part.Text.Length == 0 || part.Text.Contains(AssessmentTemplate.Open, StringComparison.Ordinal)
            )
            .Select(part => part.Name)
            .ToList();
        if (open.Count > 0 || AdviceOn is null || Risks.Count == 0)
            throw Refusal.Rule(
                "assessment-unfinished",
                open.Count > 0
                    ? $"Before you sign, complete: {string.Join(", ", open)}. Replace all that stands in square brackets."
                    : "Before you sign, enter the day of the advice and at least one risk."
            );
        if (Risks.Exists(risk => risk.Remaining == RiskLevel.High) && !HasConsultedRegulator)
            throw Refusal.Rule(
                "high-risk-remains",
                "A high risk remains. Reduce it, or consult the Information Commissioner's Office first and say so."
            );
    }

    /// <summary>The instant of signing, its day, and the day of the next review.</summary>
    internal readonly record struct Days(DateTimeOffset Now, DateOnly Today, DateOnly ReviewOn);
}

/// <summary>All that somebody writes in an assessment.</summary>
internal sealed record AssessmentText(
    string Need,
    string Processing,
    string Scope,
    string Consultation,
    string Necessity,
    IReadOnlyList<DataFlow> Flows,
    IReadOnlyList<Risk> Risks,
    string Advice,
    string AdviceBy,
    DateOnly? AdviceOn,
    bool HasConsultedRegulator
);
