using System.Globalization;
using Hl7.Fhir.Model;
using MediatR;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;
using FhirTaskResource = Hl7.Fhir.Model.Task;
using TaskStatus = Hl7.Fhir.Model.Task.TaskStatus;

namespace PlacePartners.Referrals;

/// <summary>Which step of the inbox a Task asks for. Each is taken by the inbox's own slice.</summary>
internal static class FhirSteps
{
    internal sealed record Desk(
        Guid ReferralId,
        int Version,
        AppDb Db,
        IMediator Modules,
        CurrentUser Me,
        TimeProvider Clock
    );

    /// <returns>False where it asks for none: it stands there already.</returns>
    public static async System.Threading.Tasks.Task<bool> Take(
        FhirTaskResource asked,
        ReferralState now,
        Desk desk,
        CancellationToken ct
    )
    {
        var (id, version, db, modules, me, clock) = desk;
        var asks =
            asked.BusinessStatus?.Coding.Exists(coding => coding.Code == ReferralState.InfoRequested.Code()) == true;
        var isQuestion = asked.Status == TaskStatus.Requested && asks && now != ReferralState.InfoRequested;
        if (asked.Status == FhirStatus.OfTask(now) && !isQuestion && now != ReferralState.Waitlisted)
            return false;
        System.Threading.Tasks.Task step = asked.Status switch
        {
            TaskStatus.Requested when isQuestion => AskAboutReferral.Handle(
                id,
                new(version, Note(asked)),
                db,
                modules,
                me,
                clock,
                ct
            ),
            TaskStatus.Accepted => AcceptReferral.Handle(id, new(version), db, modules, me, clock, ct),
            TaskStatus.Rejected => DeclineReferral.Handle(
                id,
                new(version, Coded<DeclineCode>(asked.StatusReason, "Task.statusReason"), Note(asked)),
                db,
                modules,
                me,
                clock,
                ct
            ),
            TaskStatus.OnHold => PutOnWaitingList.Handle(
                id,
                new(version, Coded<WaitBand>(asked.StatusReason, "Task.statusReason"), ReviewOn(asked)),
                db,
                modules,
                me,
                clock,
                ct
            ),
            TaskStatus.InProgress => RecordFirstContact.Handle(
                id,
                new(version, Day(asked.ExecutionPeriod?.Start, clock), Channel(asked)),
                db,
                modules,
                me,
                clock,
                ct
            ),
            TaskStatus.Completed => RecordOutcome.Handle(
                id,
                new(version, Outcome(asked), Day(asked.ExecutionPeriod?.End, clock), Note(asked)),
                db,
                modules,
                me,
                clock,
                ct
            ),
            TaskStatus.Failed => GiveUpContact.Handle(id, new(version, Note(asked)), db, modules, me, clock, ct),
            _ => throw Refusal.Rule("not-now", "A service cannot set this status. See which it can in the metadata."),
        };
        await step;
        return true;
    }

    private static string Note(FhirTaskResource asked)
    {
        var note = asked.Note.LastOrDefault()?.Text ?? "";
        return note.Length <= 2000 ? note : throw Refusal.Field("Task.note", "Enter at most 2,000 characters.");
    }

    private static T Coded<T>(CodeableConcept? concept, string field)
        where T : struct, Enum =>
        concept?.Coding.Select(coding => FhirStatus.Read<T>(coding.Code)).FirstOrDefault(code => code is not null)
        ?? throw Refusal.Field(
            field,
            $"Send one of: {string.Join(", ", Enum.GetNames<T>().Select(FhirStatus.Kebab))}."
        );

    private static OutcomeCode Outcome(FhirTaskResource asked) =>
        Coded<OutcomeCode>(
            asked.Output.Select(output => output.Value).OfType<CodeableConcept>().FirstOrDefault(),
            "Task.output"
        );

    private static ContactChannel Channel(FhirTaskResource asked) =>
        Coded<ContactChannel>(Input(asked, "contact-channel") as CodeableConcept, "Task.input");

    private static DateOnly ReviewOn(FhirTaskResource asked) =>
        Input(asked, "review-on") is Date { Value: { } day } && Parsed(day) is { } on
            ? on
            : throw Refusal.Field("Task.input", "Send the day of review as input review-on, a date.");

    private static DataType? Input(FhirTaskResource asked, string code) =>
        asked.Input.Find(input => input.Type?.Coding.Exists(coding => coding.Code == code) == true)?.Value;

    private static DateOnly Day(string? value, TimeProvider clock) =>
        value is null
            ? UkTime.Today(clock)
            : Parsed(value) ?? throw Refusal.Field("Task.executionPeriod", "Enter a day, such as 2026-11-30.");

    private static DateOnly? Parsed(string value) =>
        DateOnly.TryParseExact(
            value.Length >= 10 ? value[..10] : value,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : null;
}
