namespace PlacePartners.Referrals;

/// <summary>
/// How referrals made in one quarter went. A count is null where it is hidden: behind it stand one to four people, or it
/// would reveal such a one.
/// </summary>
/// <param name="RoutesWithheld">So few that the table by referrer and service is not shown at all.</param>
/// <param name="AgesWithheld">The same for ages.</param>
/// <param name="AreasWithheld">The same for areas.</param>
/// <param name="Unmet">Needs found without a service.</param>
/// <param name="UnmetNeeds">The same by need; empty where none may be shown.</param>
/// <param name="UnmetAreas">The same by area; empty where none may be shown.</param>
/// <param name="ToldAbout">Times that somebody was told about a service without a referral.</param>
/// <param name="SaidNo">Times that somebody said no at the door.</param>
public sealed record FlowFigures(
    RouteCounts Total,
    FlowShare? Acceptance,
    IReadOnlyList<FlowRoute> Routes,
    bool RoutesWithheld,
    IReadOnlyList<FlowWait> Waits,
    IReadOnlyList<FlowPart> Declines,
    IReadOnlyList<EquityRow> Ages,
    bool AgesWithheld,
    IReadOnlyList<EquityRow> Areas,
    bool AreasWithheld,
    int? Unmet,
    IReadOnlyList<FlowPart> UnmetNeeds,
    IReadOnlyList<FlowPart> UnmetAreas,
    int? ToldAbout,
    int? SaidNo
);

/// <summary>Referrals by how far they came. Sent, accepted, reported and confirmed hold what came further.</summary>
/// <param name="Waiting">Sent, and neither accepted nor declined.</param>
/// <param name="Reported">The service recorded an outcome.</param>
/// <param name="Confirmed">The person says that it is so.</param>
public sealed record RouteCounts(
    int? Made,
    int? Sent,
    int? Waiting,
    int? Accepted,
    int? Declined,
    int? Reported,
    int? Confirmed
);

/// <summary>From one referring organisation to one service.</summary>
/// <param name="Acceptance">Accepted of those answered; null where one of the two is hidden or nothing was answered.</param>
public sealed record FlowRoute(
    Guid ReferrerId,
    Guid ServiceId,
    Guid ReceiverId,
    RouteCounts Counts,
    FlowShare? Acceptance,
    string ReferrerName = "",
    string ServiceName = "",
    string ReceiverName = ""
);

/// <summary>Waits in working days, of ten people or more, to the half day unless exact.</summary>
/// <param name="ServiceId">Null for all services together.</param>
public sealed record FlowWait(
    Guid? ServiceId,
    double? AnswerMedian,
    double? AnswerSlowestFifth,
    double? ContactMedian,
    double? ContactSlowestFifth,
    string ServiceName = ""
);

/// <summary>One part of something counted: a reason, a need or an area.</summary>
/// <param name="Code">Empty where it is not known.</param>
public sealed record FlowPart(string Code, string Name, int? Count);

/// <summary>Who is reached: checklists filled with people of an age or an area, and referrals accepted for them.</summary>
/// <param name="Code">Such as 65-74 or SW2; empty where it is not known, elsewhere for areas of too few people to be named.</param>
public sealed record EquityRow(string Code, int? Submitted, int? Accepted);
