using PlacePartners.Platform.Http;

namespace PlacePartners.Partnerships.Protection;

/// <summary>What a form says of one flow.</summary>
public sealed record FlowForm(
    Flow Flow,
    Arrangement Arrangement,
    Guid? ControllerId,
    [Items(0, 20)] IReadOnlyList<Guid> ProcessorIds,
    LawfulBasis Basis,
    SpecialCondition Condition
)
{
    internal static FlowForm Of(DataFlow flow) =>
        new(flow.Flow, flow.Arrangement, flow.ControllerId, flow.ProcessorIds, flow.Basis, flow.Condition);

    internal DataFlow ToFlow() =>
        new()
        {
            Flow = Flow,
            Arrangement = Arrangement,
            ControllerId = Arrangement == Arrangement.Each ? null : ControllerId,
            ProcessorIds = [.. ProcessorIds.Distinct()],
            Basis = Basis,
            Condition = Condition,
        };
}

/// <summary>What a form says of one risk.</summary>
public sealed record RiskForm(
    [Line(3, 160)] string Title,
    Likelihood Likelihood,
    Severity Severity,
    [Text(3, 2000)] string Measures,
    RiskLevel Remaining
)
{
    internal static RiskForm Of(Risk risk) =>
        new(risk.Title, risk.Likelihood, risk.Severity, risk.Measures, risk.Remaining);

    internal Risk ToRisk() =>
        new()
        {
            Title = Title.Trim(),
            Likelihood = Likelihood,
            Severity = Severity,
            Measures = Measures.Trim(),
            Remaining = Remaining,
        };
}

/// <summary>All that a form says.</summary>
public sealed record AssessmentForm(
    [Text(0, 8000)] string Need,
    [Text(0, 8000)] string Processing,
    [Text(0, 8000)] string Scope,
    [Text(0, 8000)] string Consultation,
    [Text(0, 8000)] string Necessity,
    [Items(4, 4)] IReadOnlyList<FlowForm> Flows,
    [Items(0, 40)] IReadOnlyList<RiskForm> Risks,
    [Text(0, 8000)] string Advice,
    [Line(0, 120)] string AdviceBy,
    DateOnly? AdviceOn,
    bool HasConsultedRegulator
)
{
    internal static AssessmentForm Of(AssessmentText text) =>
        new(
            text.Need,
            text.Processing,
            text.Scope,
            text.Consultation,
            text.Necessity,
            [.. text.Flows.Select(FlowForm.Of)],
            [.. text.Risks.Select(RiskForm.Of)],
            text.Advice,
            text.AdviceBy,
            text.AdviceOn,
            text.HasConsultedRegulator
        );

    internal static AssessmentForm Of(ImpactAssessment assessment) =>
        new(
            assessment.Need,
            assessment.Processing,
            assessment.Scope,
            assessment.Consultation,
            assessment.Necessity,
            [.. assessment.Flows.Select(FlowForm.Of)],
            [.. assessment.Risks.Select(RiskForm.Of)],
            assessment.Advice,
            assessment.AdviceBy,
            assessment.AdviceOn,
            assessment.HasConsultedRegulator
        );

    /// <param name="partners">Who may be named.</param>
    /// <param name="today">No advice comes from a later day.</param>
    internal AssessmentText ToText(IReadOnlySet<Guid> partners, DateOnly today)
    {
        if (!Flows.Select(flow => flow.Flow).Order().SequenceEqual(Enum.GetValues<Flow>()))
            throw Refusal.Field("text.flows", "Describe each of the four flows once.");
        foreach (var (index, flow) in Flows.Index())
        {
            if (flow.Arrangement != Arrangement.Each && (flow.ControllerId is not { } id || !partners.Contains(id)))
                throw Refusal.Field($"text.flows[{index}].controllerId", "Choose an organisation of this partnership.");
            if (!flow.ProcessorIds.All(partners.Contains))
                throw Refusal.Field($"text.flows[{index}].processorIds", "Choose organisations of this partnership.");
            if (flow.Flow == Flow.HubDesk && flow.Arrangement == Arrangement.Each)
                throw Refusal.Field(
                    $"text.flows[{index}].arrangement",
                    "The hub works for all, so name one organisation, or joint controllers with a contact point."
                );
        }
        if (AdviceOn > today)
            throw Refusal.Field("text.adviceOn", "Enter today or a day before.");
        return new(
            Need,
            Processing,
            Scope,
            Consultation,
            Necessity,
            [.. Flows.Select(flow => flow.ToFlow())],
            [.. Risks.Select(risk => risk.ToRisk())],
            Advice,
            AdviceBy,
            AdviceOn,
            HasConsultedRegulator
        );
    }
}
