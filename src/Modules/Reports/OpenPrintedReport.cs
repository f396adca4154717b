using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Reports;

/// <summary>What the printing browser asks for: the content of the one report that its ticket names.</summary>
public static class OpenPrintedReport
{
    public sealed record Request([Text(64, 64)] string Ticket);

    public sealed record Response(ReportContent Content, string Fingerprint);

    public static async Task<Ok<Response>> Handle(
        Request request,
        AppDb db,
        PrintTickets tickets,
        CurrentTenant tenant,
        CancellationToken ct
    )
    {
        var (partnershipId, reportId) = tickets.Take(request.Ticket) ?? throw Refusal.NotFound("report");
        tenant.Enter(partnershipId);
        var report =
            await db.Reports.AsNoTracking().FirstOrDefaultAsync(r => r.Id == reportId, ct)
            ?? throw Refusal.NotFound("report");
        return TypedResults.Ok(new Response(report.Read(), report.Fingerprint!));
    }
}
