using System.ComponentModel;
using System.Diagnostics;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace PlacePartners.Reports;

/// <summary>Has a browser on this machine print a page of this host to a tagged PDF, over loopback.</summary>
internal sealed class PagePrinter(IServer server, IConfiguration configuration, ILogger<PagePrinter> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);

    public bool IsThere => PrintingBrowser.Find(configuration["Reports:Browser"]) is not null && Address() is not null;

    /// <summary>True when the printed file was taken; false when no browser was found or it did not print.</summary>
    /// <param name="path">The page, from its first slash on, with a ticket that lets the browser in.</param>
    /// <param name="take">Gets the printed file, which is gone afterwards.</param>
    public async Task<bool> Print(string path, Func<string, Task> take, CancellationToken ct)
    {
        var browser = PrintingBrowser.Find(configuration["Reports:Browser"]);
        if (browser is null || Address() is not { } address)
            return false;

        var profile = Directory.CreateTempSubdirectory("placepartners-print-");
        var printed = Path.Combine(profile.FullName, "page.pdf");
        try
        {
            using var process = Process.Start(
                PrintingBrowser.Command(browser, address + path, printed, profile.FullName)
            )!;
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
                return false;
            await take(printed);
            return true;
        }
        catch (Exception failure) when (failure is Win32Exception or IOException or UnauthorizedAccessException)
        {
            log.LogWarning(failure, "A page was not printed");
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
