using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Reports;

public static class GetReport
{
    /// <param name="Fingerprint">SHA-256 of the frozen content; the same as long as nobody touches it.</param>
    /// <param name="Content">Null until the report is built.</param>
    public sealed record Response(
        Guid ReportId,
        string Title,
        ReportState State,
        int Progress,
        PdfState Pdf,
        DateTimeOffset RequestedAt,
        string? Fingerprint,
        int Version,
        ReportContent? Content
    );

    public static async Task<Ok<Response>> Handle(Guid reportId, AppDb db, CancellationToken ct)
    {
        var report =
            await db.Reports.AsNoTracking().FirstOrDefaultAsync(r => r.Id == reportId, ct)
            ?? throw Refusal.NotFound("report");
        return TypedResults.Ok(
            new Response(
                report.Id,
                report.Title,
                report.State,
                report.Progress,
                report.Pdf,
                report.RequestedAt,
                report.Fingerprint,
                report.Version,
                report.Content is null ? null : report.Read()
            )
        );
    }
}
