using System.ComponentModel;
using System.Diagnostics;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Reports;

/// <summary>Has a browser on this machine print the report's own page to a tagged PDF, over loopback.</summary>
internal sealed class PrintReport(
    IServer server,
    IConfiguration configuration,
    PrintTickets tickets,
    ReportFiles files,
    CurrentTenant tenant,
    ILogger<PrintReport> log
)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);

    /// <summary>True when the PDF lies in its place; false when no browser was found or it did not print.</summary>
    public async Task<bool> Print(Guid reportId, CancellationToken ct)
    {
        var browser = PrintingBrowser.Find(configuration["Reports:Browser"]);
        if (browser is null || Address() is not { } address)
            return false;

        var profile = Directory.CreateTempSubdirectory("placepartners-print-");
        var printed = Path.Combine(profile.FullName, "report.pdf");
        try
        {
            var page = $"{address}/print#{tickets.Issue(tenant.Id!.Value, reportId)}";
            using var process = Process.Start(PrintingBrowser.Command(browser, page, printed, profile.FullName))!;
            // Nobody reads what the browser says, but unread it would block once its pipe is full.
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
            patience.CancelAfter(Patience);
            try
            {
                await process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                ct.ThrowIfCancellationRequested();
            }
            if (!File.Exists(printed))
            {
                log.LogWarning("The browser did not print report {ReportId}", reportId);
                return false;
            }
            File.Move(printed, files.PathOf(reportId), overwrite: true);
            return true;
        }
        catch (Exception failure) when (failure is Win32Exception or IOException or UnauthorizedAccessException)
        {
            log.LogWarning(failure, "Report {ReportId} was not printed", reportId);
            return false;
        }
        finally
        {
            Remove(profile);
        }
    }

    private void Remove(DirectoryInfo profile)
    {
        try
        {
            profile.Delete(recursive: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The browser's last children may still write there for a moment; the system clears its temporary folder.
            log.LogDebug(failure, "The printing browser's profile was left behind");
        }
    }

    private string? Address()
    {
        var address = server
            .Features.Get<IServerAddressesFeature>()
            ?.Addresses.FirstOrDefault(a => a.StartsWith("http:", StringComparison.Ordinal));
        return address is null
            ? null
            : $"http://localhost:{new Uri(address.Replace("*", "localhost", StringComparison.Ordinal).Replace("+", "localhost", StringComparison.Ordinal)).Port}";
    }
}
