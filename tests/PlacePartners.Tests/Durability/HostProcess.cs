using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;

namespace PlacePartners.Tests.Durability;

/// <summary>The real program in a process of its own, to be killed without warning.</summary>
internal sealed class HostProcess : IDisposable
{
    private readonly Process process;
    private readonly HttpClient browser;

    private HostProcess(Process process, int port)
    {
        this.process = process;
        browser = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        browser.DefaultRequestHeaders.Add("Origin", $"http://127.0.0.1:{port}");
    }

    public static async Task<HostProcess> Start(IReadOnlyDictionary<string, string> settings)
    {
        var host = Begin(settings);
        await host.Ready();
        return host;
    }

    /// <summary>Does not wait until it answers: its jobs begin at the same moment.</summary>
    public static HostProcess Begin(IReadOnlyDictionary<string, string> settings)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "PlacePartners.Host.dll"));
        start.ArgumentList.Add($"--urls=http://127.0.0.1:{port}");
        foreach (var (key, value) in settings)
            start.ArgumentList.Add($"--{key}={value}");
        var host = new HostProcess(Process.Start(start)!, port);
        host.process.OutputDataReceived += (_, _) => { };
        host.process.BeginOutputReadLine();
        host.process.BeginErrorReadLine();
        return host;
    }

    public async Task Post(string path, object body) =>
        (await browser.PostAsJsonAsync(path, body)).EnsureSuccessStatusCode();

    /// <summary>SIGKILL: no handler runs, nothing is flushed.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill();
        process.Dispose();
        browser.Dispose();
    }

    private async Task Ready()
    {
        for (var attempt = 0; attempt < 600; attempt++)
        {
            try
            {
                if ((await browser.GetAsync("/health/ready")).StatusCode == HttpStatusCode.OK)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
            await Task.Delay(100);
        }
        throw new InvalidOperationException("The host did not become ready in a minute.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return int.Parse(listener.LocalEndpoint.ToString()!.Split(':')[^1], CultureInfo.InvariantCulture);
    }
}
