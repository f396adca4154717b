using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Reports;

/// <summary>The frozen data of a report, byte for byte as it was frozen.</summary>
public static class DownloadReport
{
    public static async Task<FileContentHttpResult> Handle(Guid reportId, AppDb db, CancellationToken ct)
    {
        var content = await db.Reports.Where(r => r.Id == reportId).Select(r => r.Content).FirstOrDefaultAsync(ct);
        if (content is null)
            throw Refusal.NotFound("report");
        db.RecordRead(nameof(Report), reportId, AuditKind.Export);
        await db.SaveChangesAsync(ct);
        return TypedResults.File(Encoding.UTF8.GetBytes(content), "application/json", $"report-{reportId}.json");
    }
}
