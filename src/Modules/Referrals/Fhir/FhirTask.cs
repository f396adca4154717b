using Hl7.Fhir.Model;
using FhirTaskResource = Hl7.Fhir.Model.Task;

namespace PlacePartners.Referrals;

/// <summary>A referral as what is to be done, and how far it is.</summary>
internal static class FhirTask
{
    public static FhirTaskResource Of(FhirView view)
    {
        var referral = view.Referral;
        var task = new FhirTaskResource
        {
            Id = $"{referral.Id}",
            Meta = view.Meta(),
            Contained = view.Contained(),
            BasedOn = [new ResourceReference($"ServiceRequest/{referral.Id}")],
            Focus = new ResourceReference($"ServiceRequest/{referral.Id}"),
            Status = FhirStatus.OfTask(referral.State),
            BusinessStatus = FhirView.Coded(FhirStatus.States, FhirStatus.Business(referral)),
            StatusReason = Reason(view),
            Intent = FhirTaskResource.TaskIntent.Order,
            Priority = PriorityOf(referral),
            Code = FhirView.Coded("http://hl7.org/fhir/CodeSystem/task-code", "fulfill"),
            Description = view.Service,
            For = view.Subject(),
            Requester = view.Requester(),
            Owner = view.Owner(),
            AuthoredOnElement = FhirView.Instant(referral.SentAt ?? referral.MadeAt),
            LastModifiedElement = FhirView.Instant(view.LastUpdated),
            Note = view.Notes(),
        };
        if (referral.DueAt is { } due)
            task.Restriction = new() { Period = new Period { EndElement = FhirView.Instant(due) } };
        if (referral.FirstContactOn is not null || referral.OutcomeOn is not null)
            task.ExecutionPeriod = new Period
            {
                StartElement = referral.FirstContactOn is { } began ? FhirView.Day(began) : null,
                EndElement = referral.OutcomeOn is { } ended ? FhirView.Day(ended) : null,
            };
        if (referral is { Outcome: { } outcome, State: ReferralState.Completed })
            task.Output.Add(
                new()
                {
                    Type = FhirView.Coded(FhirStatus.Inputs, "outcome"),
                    Value = FhirView.Coded(FhirStatus.Outcomes, outcome.Code()),
                }
            );
        return task;
    }

    public static RequestPriority PriorityOf(Referral referral) =>
        referral switch
        {
            { Deadline: Deadline.FourHours } => RequestPriority.Stat,
            { IsUrgent: true } => RequestPriority.Urgent,
            _ => RequestPriority.Routine,
        };

    private static CodeableConcept? Reason(FhirView view) =>
        view.Referral switch
        {
            { State: ReferralState.Declined, DeclineCode: { } code } => FhirView.Coded(
                FhirStatus.Reasons,
                FhirStatus.Kebab(code.ToString())
            ),
            { State: ReferralState.Waitlisted, WaitBand: { } band } => FhirView.Coded(
                $"{FhirStatus.Codes}wait-band",
                FhirStatus.Kebab(band.ToString())
            ),
            _ => null,
        };
}

/// <summary>A referral as what was asked for.</summary>
internal static class FhirServiceRequest
{
    public static ServiceRequest Of(FhirView view)
    {
        var referral = view.Referral;
        var request = new ServiceRequest
        {
            Id = $"{referral.Id}",
            Meta = view.Meta(),
            Contained = view.Contained(),
            Identifier = [new Identifier($"{FhirStatus.Codes}reference", referral.Submission.Reference)],
            Status = FhirStatus.OfRequest(referral.State),
            Intent = RequestIntent.Order,
            Priority = FhirTask.PriorityOf(referral),
            Code = new CodeableConcept { Text = view.Service },
            Subject = view.Subject(),
            Requester = view.Requester(),
            Performer = [view.Owner()],
            AuthoredOnElement = FhirView.Instant(referral.SentAt ?? referral.MadeAt),
            ReasonCode = view.NeedCodes(),
            Note = view.Notes(),
        };
        if (view.Reason() is { Length: > 0 } reason)
            request.ReasonCode.Add(new CodeableConcept { Text = reason });
        return request;
    }
}
