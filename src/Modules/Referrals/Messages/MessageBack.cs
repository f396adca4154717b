using PlacePartners.Platform.Data;

namespace PlacePartners.Referrals;

/// <summary>
/// What came of a referral, to go into somebody's own record. Its headings are those of the social prescribing standard of the
/// Professional Record Standards Body: whom it is about, who asked for what and why, what was done, what came of it, what
/// is planned, and who wrote it.
/// </summary>
/// <param name="Format">The name and version of this form, for whoever reads it by machine.</param>
/// <param name="VisitTogether">Others of the same home whom this service has helped too; told to the service alone.</param>
/// <param name="PersonDemographics">Null for a service that the person did not agree to tell who they are.</param>
public sealed record MessageBack(
    string Format,
    string Reference,
    Guid ReferralId,
    DateTimeOffset WrittenAt,
    string Partnership,
    MessagePerson? PersonDemographics,
    MessageReferral ReferralDetails,
    MessageActions ActionsTaken,
    MessageOutcome Outcome,
    IReadOnlyList<string> PlanAndRequestedActions,
    MessageSharing ConsentToShare,
    IReadOnlyList<string> Distribution,
    [property: Personal] IReadOnlyList<string> VisitTogether
)
{
    internal const string Form = "placepartners-message-back/1";
}

/// <param name="Address">Empty where it is withheld for their safety; of the postcode the district is left then.</param>
/// <param name="NhsNumber">Empty for the receiving service, which does not see it.</param>
/// <param name="SafeContact">What to mind before anybody reaches out to them, in words.</param>
/// <param name="SafeWays">What they ruled out, and how to ring; null where nothing is.</param>
public sealed record MessagePerson(
    [property: Personal] string Name,
    [property: Personal] DateOnly? DateOfBirth,
    [property: Personal] string Address,
    [property: Personal] string Postcode,
    [property: Personal] string NhsNumber,
    [property: Personal] string SafeContact,
    [property: Personal] SafeWays? SafeWays
);

/// <param name="AskedFor">The needs, in plain words, as far as the reader is told of them.</param>
/// <param name="Reason">Empty where the answers say it, or the reader was not told all of it.</param>
public sealed record MessageReferral(
    DateOnly MadeOn,
    string ReferrerOrganisation,
    string Referrer,
    string Service,
    string ServiceOrganisation,
    bool IsUrgent,
    [property: Personal] IReadOnlyList<string> AskedFor,
    [property: Personal] string Reason
);

public sealed record MessageActions(
    DateOnly SentOn,
    DateOnly AcceptedOn,
    string? AcceptedBy,
    DateOnly? FirstContactOn,
    ContactChannel? FirstContactHow,
    int ContactAttempts
);

/// <param name="Says">The outcome in plain words, as the service reported it.</param>
/// <param name="PersonSays">Whether the person confirms it, in plain words.</param>
public sealed record MessageOutcome(
    string Code,
    string Says,
    DateOnly On,
    [property: Personal] string Note,
    string PersonSays
);

/// <param name="GivenOn">When the person agreed, or somebody decided.</param>
/// <param name="IsBestInterests">The person could not decide; it was decided in their interest.</param>
/// <param name="IsWithoutConsent">The person did not agree; it was shared for a recorded reason.</param>
/// <param name="IsKeptFromPerson">The person does not know: it must not stand where they can read it.</param>
/// <param name="Limits">What the person does not want, in words.</param>
public sealed record MessageSharing(
    DateOnly GivenOn,
    ConsentGivenHow How,
    ConsentGivenBy GivenBy,
    bool IsBestInterests,
    bool IsWithoutConsent,
    bool IsKeptFromPerson,
    [property: Personal] string Limits
);
