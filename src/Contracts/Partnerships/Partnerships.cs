using MediatR;
using PlacePartners.Contracts.Access;

namespace PlacePartners.Contracts.Partnerships;

/// <summary>The kinds of organisation.</summary>
public enum Sector
{
    Statutory,
    Voluntary,
    Community,
    Faith,
    Private,
    ResidentLed,
}

/// <summary>How far an organisation commits itself; on screen "involvement".</summary>
public enum CommitmentLevel
{
    Lead,
    Core,
    Contributor,
    Supporter,
}

/// <summary>One part of England that a partnership serves.</summary>
/// <param name="Code">GSS code, such as E09000022.</param>
public sealed record Area(string Code, string Name);

/// <summary>A partnership: the tenant.</summary>
/// <param name="Division">Whose bank holidays count: england-and-wales, scotland or northern-ireland.</param>
/// <param name="SecondStepRoles">Roles whose holders must sign in with a second step; empty for none.</param>
/// <param name="BegunOn">London day on which it was set up.</param>
/// <param name="HubPhone">Where residents ring the hub; empty when the partnership has not entered it.</param>
public sealed record PartnershipRecord(
    Guid Id,
    string Slug,
    string Name,
    Guid LeadOrganisationId,
    string Division,
    IReadOnlyList<Area> Place,
    IReadOnlyList<Role> SecondStepRoles,
    DateOnly BegunOn,
    string HubPhone = ""
);

/// <summary>Asks for the partnership at a slug; null when there is none.</summary>
public sealed record FindPartnership(string Slug) : IRequest<PartnershipRecord?>;

/// <summary>Asks for partnerships by id; null means all. Answered across tenants: for Access, jobs, and what an organisation has in all of its own.</summary>
public sealed record ListPartnerships(IReadOnlyCollection<Guid>? Ids = null)
    : IRequest<IReadOnlyList<PartnershipRecord>>;

/// <summary>Asks for the current partnership.</summary>
public sealed record GetPartnership : IRequest<PartnershipRecord>;

/// <summary>An organisation's profile in short.</summary>
public sealed record OrganisationRecord(Guid Id, string Name, Sector Sector);

/// <summary>Asks for organisations by id, partners of this partnership or not. Unknown ids are left out.</summary>
public sealed record GetOrganisations(IReadOnlyCollection<Guid> Ids) : IRequest<IReadOnlyList<OrganisationRecord>>;

/// <summary>An organisation in the current partnership.</summary>
/// <param name="HasJoined">True once one of its people accepted the invitation (the lead: from the start), until its organisation closes.</param>
/// <param name="MayReceiveReferrals">True when it has joined and has signed the data-sharing agreement in force.</param>
public sealed record PartnerRecord(
    Guid OrganisationId,
    string Name,
    Sector Sector,
    CommitmentLevel? Commitment,
    bool HasJoined,
    bool MayReceiveReferrals
);

/// <summary>Asks for the partners of the current partnership, in order of name.</summary>
public sealed record GetPartners : IRequest<IReadOnlyList<PartnerRecord>>;

/// <summary>
/// Lets an invited organisation join the current partnership, or gives its place to the one that the invited person brought;
/// nothing changes for one that has joined. Changes the context without saving; the asking slice saves.
/// </summary>
/// <param name="InvitedOrganisationId">The organisation that was invited.</param>
/// <param name="OrganisationId">The organisation that the person acts for: another one when they brought their own profile.</param>
public sealed record JoinPartnership(Guid InvitedOrganisationId, Guid OrganisationId) : IRequest<Unit>;

/// <summary>A long-term result that the partnership works for. Its id stays the same from version to version.</summary>
/// <param name="HorizonYear">The year by which it is to be reached.</param>
/// <param name="Position">Order on screens, from 1.</param>
public sealed record GoalRecord(Guid Id, string Title, string Description, int HorizonYear, int Position);

/// <summary>Asks for the goals of the published vision, or of the draft while nothing is published yet, in order.</summary>
public sealed record GetGoals : IRequest<IReadOnlyList<GoalRecord>>;

/// <summary>The published vision with its endorsements; Version 0 when nothing is published.</summary>
public sealed record VisionRecord(
    int Version,
    DateOnly? PublishedOn,
    string Text,
    IReadOnlyList<string> Values,
    IReadOnlyList<GoalRecord> Goals,
    IReadOnlyList<Endorsement> Endorsements
);

/// <summary>An organisation stands behind a version of the vision.</summary>
public sealed record Endorsement(Guid OrganisationId, string OrganisationName, DateOnly On);

/// <summary>Asks for the newest published vision.</summary>
public sealed record GetVisionRecord : IRequest<VisionRecord>;

/// <summary>A partnership was created.</summary>
public sealed record PartnershipCreated(Guid PartnershipId, Guid LeadOrganisationId) : IEvent;

/// <summary>A version of the vision was published.</summary>
public sealed record VisionPublished(Guid PartnershipId, int Version) : IEvent;

/// <summary>An organisation endorsed a version of the vision.</summary>
public sealed record VisionEndorsed(Guid OrganisationId, int Version) : IEvent;

/// <summary>An organisation signed an agreement.</summary>
/// <param name="Kind">membership or data-sharing.</param>
public sealed record AgreementSigned(Guid OrganisationId, string Kind, int Version) : IEvent;

/// <summary>Whom to ring in the place when somebody may not be safe.</summary>
/// <param name="Daytime">The council's adult social care in office hours; null when the partnership has not entered it.</param>
/// <param name="OutOfHours">The same at nights, weekends and bank holidays; null when it is not entered.</param>
/// <param name="Children">The council's children's social care; null when it is not entered.</param>
public sealed record SafetyNumbers(string? Daytime, string? OutOfHours, string? Children);

/// <summary>Asks for the local safeguarding numbers of the current partnership, for the stop card.</summary>
public sealed record GetSafetyNumbers : IRequest<SafetyNumbers>;

/// <summary>Why no checklist may be taken with a resident, and nothing sent, in a partnership.</summary>
public enum ProtectionGap
{
    /// <summary>The lead organisation has not signed the data-sharing agreement in force.</summary>
    LeadHasNotSigned,

    /// <summary>The organisation that would refer has not signed it.</summary>
    OrganisationHasNotSigned,

    /// <summary>No impact assessment is signed by the organisation that leads now.</summary>
    AssessmentNotSigned,

    /// <summary>The partnership is dissolved.</summary>
    Dissolved,
}

/// <summary>Whether residents' details may be used in the current partnership, and who answers for them.</summary>
/// <param name="Gaps">What is missing; empty when checklists may be taken and referrals sent.</param>
/// <param name="ChecklistControllerId">Who answers for a checklist that the organisation takes; null before an assessment is signed.</param>
public sealed record ProtectionRecord(IReadOnlyList<ProtectionGap> Gaps, Guid? ChecklistControllerId);

/// <summary>Asks whether one organisation may take checklists in the current partnership, and who answers for them.</summary>
public sealed record GetProtection(Guid OrganisationId) : IRequest<ProtectionRecord>;

/// <summary>Asks who answers for the records of a receiving organisation; itself, unless the assessment in force says otherwise.</summary>
public sealed record GetReceivingController(Guid OrganisationId) : IRequest<Guid>;

/// <summary>Another organisation leads. An instrument that both signed names it.</summary>
/// <param name="MovesChecklists">The former lead's checklists, and what goes with them, are now the new lead's to answer for.</param>
/// <param name="MovesReceived">So is what services recorded, where the former lead answered for that too.</param>
/// <param name="IsDissolved">The partnership has ended; the new lead keeps its records.</param>
/// <param name="SignedByMembershipId">Who signed for the new lead.</param>
public sealed record LeadChanged(
    Guid FromOrganisationId,
    Guid ToOrganisationId,
    bool MovesChecklists,
    bool MovesReceived,
    bool IsDissolved,
    Guid SignedByMembershipId
) : IEvent;

/// <summary>
/// An organisation has become part of another: what was the first's in this partnership is the second's from now on.
/// Histories and figures keep the name that they were made under. Each of its partnerships is told.
/// </summary>
public sealed record OrganisationMerged(Guid FromOrganisationId, Guid ToOrganisationId) : IEvent;

/// <summary>An organisation has closed: it is no longer a partner of this partnership. Each of its partnerships is told.</summary>
public sealed record OrganisationClosed(Guid OrganisationId) : IEvent;
