using System.Net;
using Microsoft.Extensions.DependencyInjection;
using PlacePartners.Reports;

namespace PlacePartners.Tests.Reports;

/// <summary>What happens to a report when its builder is killed or fails.</summary>
public sealed class ResumeReportsTests
{
    private static readonly DateTimeOffset Morning = new(2026, 11, 23, 9, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_report_whose_builder_was_killed_is_built_once_its_hold_is_over()
    {
        await using var app = await App.At(Morning);
        var lead = await app.Partnership();
        var reportId = await lead.HasReport((report, now) => report.Take(now, BuildReport.Hold));

        await Resume(lead);
        var held = await lead.SeesReport(reportId);
        app.Clock.Advance(BuildReport.Hold);
        await Resume(lead);

        held.State.ShouldBe(ReportState.Building);
        (await lead.SeesReport(reportId)).State.ShouldBe(ReportState.Ready);
    }

    [Fact]
    public async Task A_report_that_was_frozen_and_not_printed_is_only_printed()
    {
        await using var app = await App.At(Morning);
        var lead = await app.Partnership();
        var built = (await lead.SeesReport(await lead.Builds())).Content!;
        var reportId = await lead.HasReport(
            (report, now) =>
            {
                report.Take(now, BuildReport.Hold);
                report.Freeze(built, now, BuildReport.Hold);
            }
        );
        var before = await lead.DownloadsReport(reportId);

        app.Clock.Advance(BuildReport.Hold);
        await Resume(lead);

        var report = await lead.SeesReport(reportId);
        (report.State, report.Pdf).ShouldBe((ReportState.Ready, PdfState.Unavailable));
        (await lead.DownloadsReport(reportId)).ShouldBe(before);
    }

    [Fact]
    public async Task A_report_that_failed_is_built_when_somebody_tries_again()
    {
        await using var app = await App.At(Morning);
        var lead = await app.Partnership();
        var reportId = await lead.HasReport((report, _) => report.Fail());
        await Resume(lead);
        var failed = await lead.SeesReport(reportId);

        await lead.Post($"/api/reports/{reportId}/retry", new { failed.Version });
        await app.Settled();

        failed.State.ShouldBe(ReportState.Failed);
        (await lead.SeesReport(reportId)).State.ShouldBe(ReportState.Ready);
    }

    [Fact]
    public async Task A_retry_of_a_stale_or_a_running_report_is_refused()
    {
        await using var app = await App.At(Morning);
        var lead = await app.Partnership();
        var failed = await lead.HasReport((report, _) => report.Fail());
        var running = await lead.HasReport((report, now) => report.Take(now, BuildReport.Hold));

        (await lead.RefusedPost($"/api/reports/{failed}/retry", new { version = 99 })).Code.ShouldBe("stale");
        (
            await lead.RefusedPost($"/api/reports/{running}/retry", new { (await lead.SeesReport(running)).Version })
        ).Code.ShouldBe("report-not-failed");
    }

    [Fact]
    public async Task A_ticket_opens_its_report_once()
    {
        await using var app = await App.At(Morning);
        var lead = await app.Partnership();
        var reportId = await lead.Builds();
        var ticket = app.Services.GetRequiredService<PrintTickets>().Issue(lead.PartnershipId, reportId);
        var browser = app.Stranger();

        var opened = await browser.Post<OpenPrintedReport.Response>("/api/account/printed-reports", new { ticket });

        opened.Content.Title.ShouldBe("Our second year");
        opened.Fingerprint.ShouldBe((await lead.SeesReport(reportId)).Fingerprint);
        (await browser.RefusedPost("/api/account/printed-reports", new { ticket })).Status.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    [Fact]
    public async Task A_ticket_expires_after_five_minutes()
    {
        await using var app = await App.At(Morning);
        var lead = await app.Partnership();
        var ticket = app.Services.GetRequiredService<PrintTickets>().Issue(lead.PartnershipId, await lead.Builds());

        app.Clock.Advance(TimeSpan.FromMinutes(5));

        (await app.Stranger().RefusedPost("/api/account/printed-reports", new { ticket })).Status.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    private static Task<int> Resume(Person lead) =>
        lead.App.Inside(
            lead.PartnershipId,
            async (services, _) =>
            {
                await services.GetRequiredService<ResumeReports>().Run(CancellationToken.None);
                return 0;
            }
        );
}
