using Hl7.Fhir.Model;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>One referral as its reader may see it.</summary>
/// <param name="Referral">With its person, its history and the checklist's consents.</param>
/// <param name="IsForReceiver">What the person agreed to tell the service, in two stages. Else all that the referrer knows.</param>
internal sealed record FhirView(
    Referral Referral,
    bool IsForReceiver,
    IReadOnlyDictionary<Guid, string> Services,
    IReadOnlyDictionary<Guid, string> Organisations,
    IReadOnlyList<CountedDistrict> Counts
)
{
    private const string PatientId = "patient";

    private Person Person => Referral.Submission.Person;

    private bool IsHidden => Referral.State == ReferralState.EnteredInError;

    private bool IsOpen => !IsHidden && (!IsForReceiver || Referral.IsIdentityOpen);

    private bool KnowsWho => IsOpen && (!IsForReceiver || Referral.Shares(DataGroup.Contact));

    public DateTimeOffset LastUpdated =>
        Referral.History.Count == 0 ? Referral.MadeAt : Referral.History.Max(happened => happened.At);

    public Meta Meta() =>
        new()
        {
            VersionId = $"{Referral.Version}",
            LastUpdated = LastUpdated,
            // No disclosure to the patient: it was shared without their knowledge.
            Security = Referral.IsKeptFromPerson
                ? [new Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "NOPAT")]
                : [],
        };

    /// <summary>Who it is, once the reader may know; nobody else.</summary>
    public List<Resource> Contained() => KnowsWho ? [FhirPatient.Of(Person, PatientId, !IsForReceiver)] : [];

    public ResourceReference Subject() =>
        KnowsWho
            ? new ResourceReference($"#{PatientId}")
            : new ResourceReference { Display = IsOpen ? "Not told" : "Told after acceptance" };

    public List<CodeableConcept> NeedCodes() =>
        IsHidden ? []
        : IsForReceiver
            ?
            [
                .. DataGroups
                    .Needs(Referral.SharedGroups, Referral.Needs, IsOpen)
                    .Select(need => Coded(FhirStatus.NeedCodes, need.Code, need.Name)),
            ]
        : [.. Referral.Needs.Select(need => Coded(FhirStatus.NeedCodes, need, Needs.NameOf(need)))];

    /// <summary>What was written to the service; nothing before it may read all of it.</summary>
    public string Reason() =>
        IsOpen && (!IsForReceiver || DataGroups.TellsAll(Referral.SharedGroups, Referral.Needs)) ? Referral.Reason : "";

    public List<Annotation> Notes() =>
        [.. Said().Where(text => text.Length > 0).Select(text => new Annotation { Text = text })];

    public ResourceReference Owner() => Organisation(Referral.OrganisationId);

    public ResourceReference Requester() => Organisation(Referral.ReferringOrganisationId);

    public string Service => Services.GetValueOrDefault(Referral.ServiceId, "");

    public static CodeableConcept Coded(string system, string code, string? text = null) =>
        new(system, code, text, text);

    private ResourceReference Organisation(Guid id) =>
        new()
        {
            Type = "Organization",
            Identifier = new Identifier("urn:ietf:rfc:3986", $"urn:uuid:{id}"),
            Display = Organisations.GetValueOrDefault(id, ""),
        };

    private IEnumerable<string> Said()
    {
        if (IsHidden)
            yield break;
        if (!IsOpen && Referral.Shares(DataGroup.Contact) && Referral.SentAt is { } sentAt)
            yield return Glimpsed(Glimpse.Of(Person, sentAt, Counts));
        if (KnowsWho)
            yield return FhirPatient.HowToReach(Person);
        if (KnowsWho && Person.Risk is { } risk)
            yield return $"Before a visit: {risk.Words}";
        if (Referral.IsOverridden)
            yield return Referral.IsKeptFromPerson
                ? "Shared without consent, for a recorded reason. The person does not know: say and send nothing that shows it."
                : "Shared without consent, for a recorded reason.";
        if (IsOpen && Referral.Submission.ConsentOf(Referral) is { Limits.Length: > 0 } consent)
            yield return $"What the person does not want: {consent.Limits}";
        yield return Referral.Question;
        if (Referral.State == ReferralState.Completed)
            yield return Referral.OutcomeNote;
        if (!IsForReceiver && Referral.State == ReferralState.Declined)
            yield return Referral.DeclineNote;
    }

    private static string Glimpsed(Glimpse glimpse) =>
        string.Join(
            "; ",
            new[]
            {
                glimpse.Area.Length > 0 ? $"Lives in {glimpse.Area}" : "",
                glimpse.AgeFrom is { } from
                    ? glimpse.AgeTo is { } to
                        ? $"Aged {from} to {to}"
                        : $"Aged {from} or over"
                    : "",
            }.Where(part => part.Length > 0)
        );

    public static FhirDateTime Day(DateOnly day) =>
        new(day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

    public static FhirDateTime Instant(DateTimeOffset at) => new(at.ToOffset(UkTime.Zone.GetUtcOffset(at)));
}
