using Hl7.Fhir.Model;
using TaskStatus = Hl7.Fhir.Model.Task.TaskStatus;

namespace PlacePartners.Referrals;

/// <summary>Our states in the words of FHIR. Many of ours are one of theirs; ours stands beside it as businessStatus.</summary>
internal static class FhirStatus
{
    public const string Codes = "https://placepartners.org.uk/fhir/CodeSystem/";
    public const string States = $"{Codes}referral-state";
    public const string Reasons = $"{Codes}decline-reason";
    public const string Outcomes = $"{Codes}referral-outcome";
    public const string NeedCodes = $"{Codes}need";
    public const string Inputs = $"{Codes}task-input";

    public static TaskStatus OfTask(ReferralState state) =>
        state switch
        {
            ReferralState.Proposed => TaskStatus.Draft,
            ReferralState.Sent or ReferralState.Viewed or ReferralState.InfoRequested => TaskStatus.Requested,
            ReferralState.Accepted => TaskStatus.Accepted,
            ReferralState.Waitlisted => TaskStatus.OnHold,
            ReferralState.InProgress => TaskStatus.InProgress,
            ReferralState.Completed => TaskStatus.Completed,
            ReferralState.Declined => TaskStatus.Rejected,
            ReferralState.UnableToContact => TaskStatus.Failed,
            ReferralState.EnteredInError => TaskStatus.EnteredInError,
            _ => TaskStatus.Cancelled,
        };

    public static RequestStatus OfRequest(ReferralState state) =>
        OfTask(state) switch
        {
            TaskStatus.Draft => RequestStatus.Draft,
            TaskStatus.OnHold => RequestStatus.OnHold,
            TaskStatus.Completed => RequestStatus.Completed,
            TaskStatus.EnteredInError => RequestStatus.EnteredInError,
            TaskStatus.Requested or TaskStatus.Accepted or TaskStatus.InProgress => RequestStatus.Active,
            _ => RequestStatus.Revoked,
        };

    public static List<ReferralState> Of(TaskStatus status) =>
        [.. Enum.GetValues<ReferralState>().Where(state => OfTask(state) == status)];

    public static List<ReferralState> Of(RequestStatus status) =>
        [.. Enum.GetValues<ReferralState>().Where(state => OfRequest(state) == status)];

    /// <summary>Ours; what the person says of an outcome is a state of its own in it.</summary>
    public static string Business(Referral referral) =>
        referral is { State: ReferralState.Completed, PersonSays: { } word }
            ? FhirStatus.Kebab(word.ToString())
            : referral.State.Code();

    /// <summary>at-capacity for AtCapacity.</summary>
    public static string Kebab(string name) =>
        string.Concat(
            name.Select((c, at) => char.IsUpper(c) ? (at == 0 ? "" : "-") + char.ToLowerInvariant(c) : $"{c}")
        );

    /// <summary>The value that a code stands for; null for one that we do not know.</summary>
    public static T? Read<T>(string? code)
        where T : struct, Enum =>
        Enum.GetValues<T>().Where(value => Kebab(value.ToString()) == code).Select(value => (T?)value).FirstOrDefault();
}
