using PlacePartners.Contracts.Board;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Contracts.Plans;

namespace PlacePartners.Reports;

/// <summary>What people write themselves in a report.</summary>
public sealed record ReportNarrative(string Headline, string WentWell, string WentLessWell, string ComesNext);

/// <summary>Everything that a report shows, as it was on the day it was built.</summary>
public sealed record ReportContent(
    string Title,
    string PartnershipName,
    IReadOnlyList<Area> Place,
    DateOnly From,
    DateOnly To,
    DateTimeOffset BuiltAt,
    ReportNarrative Narrative,
    VisionRecord Vision,
    IReadOnlyList<PartnerRecord> Partners,
    BoardFigures Board,
    IReadOnlyList<ReportMilestone> Milestones
);

/// <summary>A milestone with its owner's name, which may change later.</summary>
public sealed record ReportMilestone(MilestoneRecord Milestone, string OwnerName);
