using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Reports;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Reports;

public static class RetryReport
{
    public sealed record Request(int Version);

    public static async Task<NoContent> Handle(
        Guid reportId,
        Request request,
        AppDb db,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var report =
            await db.Reports.FirstOrDefaultAsync(r => r.Id == reportId, ct) ?? throw Refusal.NotFound("report");
        db.Expect(report, request.Version);
        report.Retry(clock.GetUtcNow());

        db.Publish(new ReportRequested(report.Id));
        db.Changed("/api/reports");
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
