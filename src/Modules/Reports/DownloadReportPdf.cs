using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Reports;

public static class DownloadReportPdf
{
    public static async Task<PhysicalFileHttpResult> Handle(
        Guid reportId,
        AppDb db,
        ReportFiles files,
        CancellationToken ct
    )
    {
        var pdf = await db.Reports.Where(r => r.Id == reportId).Select(r => (PdfState?)r.Pdf).FirstOrDefaultAsync(ct);
        if (pdf is null)
            throw Refusal.NotFound("report");
        var path = files.PathOf(reportId);
        if (pdf == PdfState.NotYet)
            throw Refusal.Rule("pdf-not-ready", "The PDF of this report is still being made. Try again in a minute.");
        if (pdf != PdfState.Ready || !File.Exists(path))
            throw Refusal.Rule(
                "no-pdf",
                "There is no PDF of this report here: no Chromium, Chrome or Edge was found to print it. Open the web page and print it from your browser."
            );
        db.RecordRead(nameof(Report), reportId, AuditKind.Print);
        await db.SaveChangesAsync(ct);
        return TypedResults.PhysicalFile(path, "application/pdf", $"collective-impact-report-{reportId}.pdf");
    }
}
