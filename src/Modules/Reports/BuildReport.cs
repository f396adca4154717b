using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PlacePartners.Contracts.Board;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Contracts.Plans;
using PlacePartners.Contracts.Reports;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Jobs;

namespace PlacePartners.Reports;

/// <summary>
/// Builds one report in the background, showing how far it is, and has it printed. Killed at any point, it begins
/// again: nothing of a report is kept until all of it is, and a frozen one is only printed.
/// </summary>
internal sealed class BuildReport(
    AppDb db,
    IMediator modules,
    PrintReport printer,
    TimeProvider clock,
    ILogger<BuildReport> log
) : IJobFor
{
    /// <summary>Renewed by each step, and longer than the printing may take: after a crash the report waits so long.</summary>
    internal static readonly TimeSpan Hold = TimeSpan.FromMinutes(1);

    public async Task Run(Guid id, CancellationToken ct)
    {
        if (await Take(id, ct) is not { } report)
            return;
        if (!report.IsFrozen && !await TryBuild(report, ct))
            return;
        report.Printed(await printer.Print(report.Id, ct));
        await Save(ct);
    }

    private async Task<Report?> Take(Guid id, CancellationToken ct)
    {
        var report = await db.Reports.FirstOrDefaultAsync(r => r.Id == id, ct);
        if (report is null || !report.Take(clock.GetUtcNow(), Hold))
            return null;
        try
        {
            await Save(ct);
            return report;
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another builder took it in the same moment.
            db.ChangeTracker.Clear();
            return null;
        }
    }

    private async Task<bool> TryBuild(Report report, CancellationToken ct)
    {
        try
        {
            await Build(report, ct);
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "Report {ReportId} could not be built", report.Id);
            // What could not be saved must not be tried again together with the failure.
            db.ChangeTracker.Clear();
            var failed = await db.Reports.SingleAsync(r => r.Id == report.Id, ct);
            failed.Fail();
            await Save(ct);
            return false;
        }
    }

    private async Task Build(Report report, CancellationToken ct)
    {
        var partnership = await modules.Send(new GetPartnership(), ct);
        var vision = await modules.Send(new GetVisionRecord(), ct);
        var partners = await modules.Send(new GetPartners(), ct);
        await Advance(report, 25, ct);

        var quarters = ((report.To.Year - report.From.Year) * 12 + report.To.Month - report.From.Month) / 3 + 1;
        var board = await modules.Send(new GetBoardFigures(report.To, quarters, HoldsRecords: false), ct);
        await Advance(report, 60, ct);

        var milestones = await modules.Send(new GetMilestones(report.To), ct);
        var owners = await modules.Send(
            new GetOrganisations([.. milestones.Select(m => m.OwnerOrganisationId).Distinct()]),
            ct
        );
        var names = owners.ToDictionary(owner => owner.Id, owner => owner.Name);
        await Advance(report, 80, ct);

        var content = new ReportContent(
            report.Title,
            partnership.Name,
            partnership.Place,
            report.From,
            report.To,
            clock.GetUtcNow(),
            report.Narrative,
            vision,
            partners,
            board,
            [.. milestones.Select(m => new ReportMilestone(m, names.GetValueOrDefault(m.OwnerOrganisationId, "")))]
        );
        report.Freeze(content, clock.GetUtcNow(), Hold);
        db.Publish(new ReportBuilt(report.Id, report.RequestedBy));
        await Save(ct);
    }

    private Task Advance(Report report, int progress, CancellationToken ct)
    {
        report.Advance(progress, clock.GetUtcNow() + Hold);
        return Save(ct);
    }

    private Task<int> Save(CancellationToken ct)
    {
        db.Changed("/api/reports");
        return db.SaveChangesAsync(ct);
    }
}
