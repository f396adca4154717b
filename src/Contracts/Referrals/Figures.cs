using MediatR;
using PlacePartners.Contracts.Services;

namespace PlacePartners.Contracts.Referrals;

/// <summary>One referral without the person: what the board's figures are counted from.</summary>
/// <param name="SubmissionId">The checklist it came from: several referrals of one are of one person.</param>
/// <param name="MadeOn">London day it was made.</param>
/// <param name="SentOn">London day it was sent; null while it waits at the hub.</param>
/// <param name="DaysToFirstContact">Calendar days from sent to first contact; null until there was one.</param>
/// <param name="Outcome">Outcome code; null until recorded.</param>
/// <param name="Between">Null unless asked for.</param>
public sealed record ReferralFact(
    Guid SubmissionId,
    DateOnly MadeOn,
    string State,
    DateOnly? SentOn,
    bool IsAccepted,
    bool IsDeclined,
    DateOnly? FirstContactOn,
    int? DaysToFirstContact,
    string? Outcome,
    ReferralBetween? Between
);

/// <summary>Which referral it is, and whom it went from and to.</summary>
public sealed record ReferralBetween(
    Guid ReferralId,
    Guid ServiceId,
    Guid OrganisationId,
    Guid ReferringOrganisationId
);

/// <summary>
/// Asks for the referrals of the current partnership made in a span of days, without persons, oldest first. The
/// counts are exact: whoever shows them hides small numbers from those who do not hold the records.
/// </summary>
/// <param name="IsBetween">Also which referral each is, and whom it went from and to.</param>
public sealed record GetReferralFacts(DateOnly From, DateOnly To, bool IsBetween = false)
    : IRequest<IReadOnlyList<ReferralFact>>;

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

/// <summary>
/// Asks how many places of their weekly limit services have given away in the current partnership: referrals sent to them
/// since Monday, or waiting to be sent. Services without any are left out.
/// </summary>
/// <param name="ServiceIds">Only these; null for all.</param>
public sealed record CountPlacesTaken(IReadOnlyCollection<Guid>? ServiceIds = null)
    : IRequest<IReadOnlyDictionary<Guid, int>>;

/// <summary>A need of somebody that no service could be found for, without the person.</summary>
/// <param name="FoundOn">London day it was found.</param>
/// <param name="District">Postcode district where the person lives, such as SW2; empty when it is not known.</param>
/// <param name="State">open, offered, met or closed.</param>
public sealed record UnmetNeedFact(Guid UnmetNeedId, DateOnly FoundOn, string Need, string District, string State);

/// <summary>
/// Asks for the needs found without a service in a span of days, oldest first. Exact, like the referral facts: whoever
/// shows counts of them hides small ones.
/// </summary>
public sealed record GetUnmetNeedFacts(DateOnly From, DateOnly To) : IRequest<IReadOnlyList<UnmetNeedFact>>;

/// <summary>A part of the needs without a service that were published.</summary>
/// <param name="Code">Of the need, or the district; empty where that is not known, elsewhere for districts of too few people to be named.</param>
/// <param name="IsAtLeast">True where a quarter hides its count.</param>
public sealed record PublishedPart(string Code, int Count, bool IsAtLeast);

/// <summary>The needs without a service of the quarters that are published, safe to show like them.</summary>
public sealed record PublishedUnmetNeeds(
    DateOnly From,
    DateOnly To,
    IReadOnlyList<PublishedPart> Needs,
    IReadOnlyList<PublishedPart> Districts
);

/// <summary>
/// Asks for the needs without a service of the published quarters, from the one that a day is in; null while there is none.
/// </summary>
public sealed record GetPublishedUnmetNeeds(DateOnly From) : IRequest<PublishedUnmetNeeds?>;

/// <summary>
/// How referrals flowed in the newest quarter that is published. It is safe to show to anybody who may read figures, and
/// stays as it was published.
/// </summary>
/// <param name="Quarter">Such as 2026-Q3.</param>
/// <param name="AcceptedPercent">Accepted of answered; null where it is hidden or nothing was answered.</param>
/// <param name="AcceptedLow">Lower limit of its 95% interval, in per cent.</param>
/// <param name="AcceptedHigh">Upper limit of it.</param>
/// <param name="ContactMedian">Working days from sent to first contact; null with fewer than ten people.</param>
/// <param name="ContactSlowestFifth">Working days in which 80 of 100 were contacted.</param>
/// <param name="Reported">Outcomes that services reported; null where hidden.</param>
/// <param name="Confirmed">Of these, those that the person confirmed; null where hidden.</param>
public sealed record PublishedFlow(
    string Quarter,
    DateOnly PublishedOn,
    decimal? AcceptedPercent,
    decimal? AcceptedLow,
    decimal? AcceptedHigh,
    double? ContactMedian,
    double? ContactSlowestFifth,
    int? Reported,
    int? Confirmed
);

/// <summary>Asks for the newest published quarter of the current partnership; null while there is none.</summary>
public sealed record GetPublishedFlow : IRequest<PublishedFlow?>;

/// <summary>How far people came whose first review of a support plan was in one quarter. A count is null where it is hidden.</summary>
/// <param name="Quarter">Such as 2026-Q1.</param>
/// <param name="People">Null where there are one to four.</param>
public sealed record PublishedDistance(
    string Quarter,
    DateOnly PublishedOn,
    int? People,
    IReadOnlyList<PublishedScale> Scales
);

/// <summary>One scale of the outcomes wheel in it.</summary>
/// <param name="Twice">How many were rated on it at least twice.</param>
public sealed record PublishedScale(Guid ScaleId, string Name, int? Twice, int? Better, int? Same, int? Worse);

/// <summary>Asks for the newest published quarter of the current partnership; null while there is none.</summary>
public sealed record GetPublishedDistance : IRequest<PublishedDistance?>;

/// <summary>A checklist was submitted with a person.</summary>
public sealed record ChecklistSubmitted(Guid SubmissionId, Guid OrganisationId, Guid MembershipId) : IEvent;

/// <summary>A referral was sent to a service.</summary>
public sealed record ReferralSent(Guid ReferralId, Guid SubmissionId, Guid ServiceId, Guid OrganisationId) : IEvent;

/// <summary>A referral moved on: accepted, declined, first contact, outcome, withdrawn.</summary>
public sealed record ReferralMoved(Guid ReferralId, Guid SubmissionId, string State) : IEvent;

/// <summary>A person withdrew their consent to share with a service.</summary>
public sealed record ConsentWithdrawn(Guid SubmissionId, Guid ServiceId) : IEvent;

/// <summary>A receiver is to delete some or all of what it saved of a referral.</summary>
public sealed record DeletionAsked(Guid ReferralId) : IEvent;

/// <summary>What a checklist says about its person was corrected.</summary>
public sealed record PersonCorrected(Guid SubmissionId) : IEvent;

/// <summary>A person's details were erased; what is locked with their key can be read no more.</summary>
public sealed record PersonErased(Guid PersonId) : IEvent;

/// <summary>A clock has come to its next stage: somebody is reminded, or told that time has run out.</summary>
/// <param name="Stage">Reminded, Due or Escalated.</param>
public sealed record ClockRang(Guid ClockId, string Stage) : IEvent;

/// <summary>Somebody answered what a service asked about a referral.</summary>
public sealed record QuestionAnswered(Guid ReferralId, Guid OrganisationId) : IEvent;

/// <summary>
/// Asks for the sites within whose pages a partnership's page for asking for help may stand, as origins; none where there is
/// no such partnership or page. Enters the partnership.
/// </summary>
public sealed record GetAskingFramers(string Slug) : IRequest<IReadOnlyList<string>>;

/// <summary>Routing goes by another rule set from now on.</summary>
/// <param name="Number">Of the rule set.</param>
public sealed record RuleSetApplied(int Number) : IEvent;

/// <summary>Asks for the wards of this partnership's table of postcodes, by name; none where it has no table.</summary>
public sealed record GetWards : IRequest<IReadOnlyList<Ward>>;
