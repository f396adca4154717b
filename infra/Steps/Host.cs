using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PlacePartners.Infra;

/// <summary>The product, running as its own process on this machine.</summary>
public sealed class Host(Uri address, string data, bool demo) : IDisposable
{
    private readonly StringBuilder said = new();
    private Process? process;

    public Uri Address => address;

    /// <summary>Whom the product asks for the records of domains; null for the name servers of this machine.</summary>
    public string? NameServer { get; init; }

    /// <summary>Settings beyond those that this class gives, by the names of environment variables.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    public int ProcessId => process!.Id;

    public static string Program =>
        Repository.PathOf("src", "Host", "bin", "Release", "net10.0", "PlacePartners.Host.dll");

    public static Task<string> Build() =>
        new Command("dotnet", "build", Repository.PathOf("src", "Host"), "-c", "Release", "-nologo", "-v", "q")
        {
            // Writing openapi.json is the developer's and the check's business, and takes time.
            Environment = new Dictionary<string, string?> { ["PP_FAST"] = "1" },
        }.Run();

    public async Task Start(TimeSpan patience)
    {
        var command = new Command("dotnet", Program, "--urls", address.ToString().TrimEnd('/'))
        {
            Folder = Repository.PathOf("src", "Host"),
            EndsGently = true,
            Environment = new Dictionary<string, string?>(Settings)
            {
                ["Data__Directory"] = data,
                ["Demo"] = demo ? "true" : "false",
                ["Access__NameServer"] = NameServer,
            },
        };

        var log = Path.Combine(data, "host.log");
        Directory.CreateDirectory(data);
        await File.WriteAllTextAsync(log, "");
        process = command.Start(line =>
        {
            said.AppendLine(line);
            File.AppendAllText(log, line + Environment.NewLine);
        });

        await UntilReady(patience, log);
    }

    public Task<int> WaitForExit() => Children.WaitFor(process!);

    public void Dispose()
    {
        if (process is not null)
        {
            Children.Stop(process, gently: true);
        }
    }

    public static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task UntilReady(TimeSpan patience, string log)
    {
        using var http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(5) };
        var watch = Stopwatch.StartNew();

        while (!await IsReady(http))
        {
            if (process!.HasExited)
            {
                throw new Trouble(
                    $"The host stopped with code {process.ExitCode}.",
                    $"All that it said is in {log}.",
                    Tail()
                );
            }

            if (watch.Elapsed > patience)
            {
                throw new Trouble(
                    $"The host was not ready after {patience.TotalSeconds:0} s.",
                    $"All that it said is in {log}.",
                    Tail()
                );
            }

            await Task.Delay(250);
        }
    }

    private string Tail() => Command.LastLines(said.ToString(), 30);

    private static async Task<bool> IsReady(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync("/health/ready");
            return answer.IsSuccessStatusCode;
        }
        catch (Exception reason) when (reason is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }
}
