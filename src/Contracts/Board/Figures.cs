using MediatR;
using PlacePartners.Contracts.Measures;
using PlacePartners.Contracts.Partnerships;

namespace PlacePartners.Contracts.Board;

/// <summary>
/// Asks for the figures of the board over whole quarters: by goal its measures and milestones, and the flow of
/// referrals. Null stands for a count that is hidden because it is small or would reveal one that is.
/// </summary>
/// <param name="To">The day that the board is about: lateness is judged on it, later figures are left out.</param>
/// <param name="Quarters">How many calendar quarters, the one of To included; 1 to 20.</param>
/// <param name="HoldsRecords">True for people who hold the referrals themselves: nothing is hidden from them.</param>
public sealed record GetBoardFigures(DateOnly To, int Quarters, bool HoldsRecords) : IRequest<BoardFigures>;

/// <summary>The board of one partnership on one day.</summary>
/// <param name="OtherMeasures">Measures without a goal, or of a goal that is no longer in the vision.</param>
/// <param name="OtherMilestones">Milestones of goals that are no longer in the vision.</param>
public sealed record BoardFigures(
    DateOnly From,
    DateOnly To,
    IReadOnlyList<GoalFigures> Goals,
    IReadOnlyList<MeasureFigures> OtherMeasures,
    MilestoneCounts OtherMilestones,
    ReferralFlow Referrals
);

/// <summary>One goal with what is measured and planned for it.</summary>
public sealed record GoalFigures(GoalRecord Goal, IReadOnlyList<MeasureFigures> Measures, MilestoneCounts Milestones);

/// <summary>Milestones of a goal: each is in exactly one of the three.</summary>
/// <param name="Done">Complete on the day.</param>
/// <param name="Due">Not complete, due on or after the day.</param>
/// <param name="Late">Not complete, due before the day.</param>
public sealed record MilestoneCounts(int Done, int Due, int Late);

/// <summary>
/// What became of the referrals made in the span. What may be shown is decided for each quarter by itself, so that no
/// other choice of quarters shows what this one hides.
/// </summary>
/// <param name="Total">Over all quarters; null where a quarter's count is hidden.</param>
/// <param name="AtLeast">The sums of the counts that are shown.</param>
/// <param name="MedianDaysToFirstContact">Calendar days from sent to first contact; null when nobody had one, or hidden.</param>
/// <param name="IsMedianHidden">True when one to four people had a first contact and the reader holds no records.</param>
/// <param name="FirstContact">The accepted ones by days until first contact: 0-2, 3-7, 8-14, 15-28, 29 for more, none for not yet, withdrawn for ended before.</param>
/// <param name="Outcomes">The accepted ones by outcome; "none" counts those without an outcome yet, "withdrawn" those that ended without one.</param>
/// <param name="ToldAbout">Times that people were told about a service without a referral; null where a quarter's count is hidden.</param>
/// <param name="ToldAboutAtLeast">The sum of the quarters that are shown.</param>
/// <param name="HasHidden">True when at least one count is hidden.</param>
public sealed record ReferralFlow(
    FlowCounts Total,
    FlowCounts AtLeast,
    IReadOnlyList<QuarterFlow> Quarters,
    decimal? MedianDaysToFirstContact,
    bool IsMedianHidden,
    IReadOnlyList<PartCount> FirstContact,
    IReadOnlyList<PartCount> Outcomes,
    int? ToldAbout,
    int ToldAboutAtLeast,
    bool HasHidden
);

/// <summary>Referrals by where they stand; Made is the sum of the others. Null where hidden.</summary>
public sealed record FlowCounts(int? Made, int? NotSent, int? Waiting, int? Accepted, int? Declined, int? Ended);

/// <summary>The referrals made in one quarter.</summary>
/// <param name="Quarter">Such as 2026-Q3.</param>
public sealed record QuarterFlow(string Quarter, DateOnly From, FlowCounts Counts);

/// <summary>A part of the accepted referrals.</summary>
/// <param name="Part">Code of the outcome or of the wait.</param>
/// <param name="Count">Null where a quarter's count is hidden.</param>
/// <param name="AtLeast">The sum of the counts that are shown.</param>
public sealed record PartCount(string Part, int? Count, int AtLeast);
