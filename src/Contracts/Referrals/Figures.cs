using MediatR;

namespace PlacePartners.Contracts.Referrals;

/// <summary>One referral without the person: what the board's figures are counted from.</summary>
/// <param name="Need">The first need it answers.</param>
/// <param name="SentOn">London day it was sent; null while it waits at the hub.</param>
/// <param name="DaysToFirstContact">Calendar days from sent to first contact; null until there was one.</param>
/// <param name="Outcome">Outcome code; null until recorded.</param>
public sealed record ReferralFact(
    Guid ReferralId,
    Guid SubmissionId,
    DateOnly MadeOn,
    string Need,
    Guid ServiceId,
    Guid OrganisationId,
    Guid ReferringOrganisationId,
    string State,
    DateOnly? SentOn,
    DateOnly? AcceptedOn,
    DateOnly? DeclinedOn,
    DateOnly? FirstContactOn,
    int? DaysToFirstContact,
    string? Outcome
);

/// <summary>
/// Asks for the referrals of the current partnership made in a span of days, without persons, oldest first. The
/// counts are exact: whoever shows them hides small numbers from those who do not hold the records.
/// </summary>
public sealed record GetReferralFacts(DateOnly From, DateOnly To) : IRequest<IReadOnlyList<ReferralFact>>;

/// <summary>Somebody was told about a service (signposted); whom is not known to anybody.</summary>
/// <param name="How">Shown, Printed or Sent.</param>
public sealed record SignpostFact(DateOnly ToldOn, Guid ServiceId, string How);

/// <summary>
/// Asks for the times that people were told about a service in a span of days, oldest first. Exact, like the referral
/// facts: whoever shows counts of them hides small ones.
/// </summary>
public sealed record GetSignpostFacts(DateOnly From, DateOnly To) : IRequest<IReadOnlyList<SignpostFact>>;

/// <summary>Asks how many referrals of the current partnership are sent or on their way: services are in touch with people.</summary>
/// <param name="OrganisationId">Only those that this one made or received; null for all.</param>
public sealed record CountOpenReferrals(Guid? OrganisationId = null) : IRequest<int>;

/// <summary>A checklist was submitted with a person.</summary>
public sealed record ChecklistSubmitted(Guid SubmissionId, Guid OrganisationId, Guid MembershipId) : IEvent;

/// <summary>A referral was sent to a service.</summary>
public sealed record ReferralSent(Guid ReferralId, Guid SubmissionId, Guid ServiceId, Guid OrganisationId) : IEvent;

/// <summary>A referral moved on: accepted, declined, first contact, outcome, withdrawn.</summary>
public sealed record ReferralMoved(Guid ReferralId, Guid SubmissionId, string State) : IEvent;

/// <summary>A person withdrew their consent to share with a service.</summary>
public sealed record ConsentWithdrawn(Guid SubmissionId, Guid ServiceId) : IEvent;

/// <summary>A person's details were erased; what is locked with their key can be read no more.</summary>
public sealed record PersonErased(Guid PersonId) : IEvent;
