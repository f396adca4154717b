using MediatR;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Reports;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Jobs;

namespace PlacePartners.Reports;

/// <summary>Takes up, at start and every minute, the reports that a crash left unfinished.</summary>
internal sealed class ResumeReports(AppDb db, BuildReport builder, TimeProvider clock) : IJob
{
    public async Task Run(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var unfinished = await db
            .Reports.Where(report =>
                report.State != ReportState.Failed && report.Pdf == PdfState.NotYet && report.HeldUntil <= now
            )
            .OrderBy(report => report.RequestedAt)
            .Select(report => report.Id)
            .ToListAsync(ct);
        foreach (var reportId in unfinished)
            await builder.Run(reportId, ct);
    }
}

/// <summary>Begins to build as soon as the request is through.</summary>
internal sealed class WhenReportRequested(PartnershipJobs jobs) : INotificationHandler<ReportRequested>
{
    public Task Handle(ReportRequested happened, CancellationToken ct)
    {
        jobs.Enqueue<BuildReport>(happened.ReportId);
        return Task.CompletedTask;
    }
}
