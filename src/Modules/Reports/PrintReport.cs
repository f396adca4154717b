using Microsoft.Extensions.Logging;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Reports;

/// <summary>Has the report's own page printed to a PDF.</summary>
internal sealed class PrintReport(
    PagePrinter printer,
    PrintTickets tickets,
    ReportFiles files,
    CurrentTenant tenant,
    ILogger<PrintReport> log
)
{
    /// <summary>True when the PDF lies in its place; false when no browser was found or it did not print.</summary>
    public async Task<bool> Print(Guid reportId, CancellationToken ct)
    {
        if (!printer.IsThere)
            return false;
        var isPrinted = await printer.Print(
            $"/print#{tickets.Issue(tenant.Id!.Value, reportId)}",
            printed =>
            {
                File.Move(printed, files.PathOf(reportId), overwrite: true);
                return Task.CompletedTask;
            },
            ct
        );
        if (!isPrinted)
            log.LogWarning("The browser did not print report {ReportId}", reportId);
        return isPrinted;
    }
}
