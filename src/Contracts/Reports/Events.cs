namespace PlacePartners.Contracts.Reports;

/// <summary>Somebody asked for a collective-impact report.</summary>
public sealed record ReportRequested(Guid ReportId) : IEvent;

/// <summary>A report is built and frozen.</summary>
public sealed record ReportBuilt(Guid ReportId, Guid RequestedByMembershipId) : IEvent;
