using System.Diagnostics;
using System.Security.Cryptography;

namespace PlacePartners.Infra;

/// <summary>A PostgreSQL of its own for one run: its own folder, port and passwords, on loopback only, gone at the end.</summary>
public sealed class PostgresServer : IDisposable
{
    private const string Owner = "placepartners_owner";
    private readonly string programs;
    private readonly string folder;
    private readonly string password = RandomNumberGenerator.GetHexString(24);
    private readonly int port = Host.FreePort();
    private bool durable;
    private bool started;

    private PostgresServer(string programs)
    {
        this.programs = programs;
        folder = Directory.CreateTempSubdirectory("placepartners-postgres-").FullName;
    }

    /// <summary>The owner may make databases and roles, and is no superuser: policies hold for the roles that it makes.</summary>
    public string Connection =>
        $"Host=127.0.0.1;Port={port};Database=placepartners;Username={Owner};Password={password}";

    /// <summary>As the superuser, whom no policy stops.</summary>
    public string AdminConnection =>
        $"Host=127.0.0.1;Port={port};Database=placepartners;Username=postgres;Password={password}";

    /// <summary>As a role made with <see cref="Ask"/>.</summary>
    public string ConnectionOf(string role, string secret) =>
        $"Host=127.0.0.1;Port={port};Database=placepartners;Username={role};Password={secret}";

    /// <summary>The server itself, parent of all that work for it.</summary>
    public int ProcessId => int.Parse(File.ReadLines(Path.Combine(DataFolder, "postmaster.pid")).First());

    public static string? FindPrograms()
    {
        var folders = Directory.Exists("/usr/lib/postgresql")
            ? Directory
                .GetDirectories("/usr/lib/postgresql")
                .OrderDescending()
                .Select(version => Path.Combine(version, "bin"))
            : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(
            Path.PathSeparator,
            StringSplitOptions.RemoveEmptyEntries
        );

        return folders.Concat(path).FirstOrDefault(candidate => File.Exists(Path.Combine(candidate, Named("initdb"))));
    }

    public static async Task<PostgresServer> Start(string programs, bool durable = false)
    {
        var server = new PostgresServer(programs) { durable = durable };
        Children.Afterward(server.Dispose);
        await server.Initialise();
        return server;
    }

    public void Dispose()
    {
        if (started)
        {
            // Not through Command: this also runs when no further program may be started.
            var stop = As("pg_ctl", "stop", "-D", DataFolder, "-m", "immediate", "-w");
            using var process = Process.Start(
                new ProcessStartInfo(stop.Program, stop.Arguments) { RedirectStandardOutput = true }
            );
            process?.WaitForExit();
            started = false;
        }

        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private string DataFolder => Path.Combine(folder, "data");

    private async Task Initialise()
    {
        var secret = Path.Combine(folder, "password");
        await File.WriteAllTextAsync(secret, password);

        if (Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows())
        {
            await new Command("chown", "-R", "postgres", folder).Run();
        }

        await As(
                "initdb",
                "-D",
                DataFolder,
                "-U",
                "postgres",
                "-A",
                "scram-sha-256",
                "--pwfile",
                secret,
                "-E",
                "UTF8",
                "--locale=C",
                "-N"
            )
            .Run();

        // A database that is thrown away need not outlive a power cut.
        var settings =
            $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=300"
            + (durable ? "" : " -c fsync=off");
        started = true;
        await As("pg_ctl", "start", "-D", DataFolder, "-w", "-l", Path.Combine(folder, "log"), "-o", settings).Run();

        await Ask($"create role {Owner} login createdb createrole password '{password}'");
        // To drop a database that the app's role still has open.
        await Ask($"grant pg_signal_backend to {Owner}");
        await Ask($"create database placepartners owner {Owner}");
    }

    /// <summary>Runs a statement as the superuser.</summary>
    public Task<string> Ask(string statement) =>
        new Command(
            Path.Combine(programs, Named("psql")),
            "-X",
            "-h",
            "127.0.0.1",
            "-p",
            $"{port}",
            "-U",
            "postgres",
            "-c",
            statement
        )
        {
            Environment = new Dictionary<string, string?> { ["PGPASSWORD"] = password },
        }.Run();

    // PostgreSQL refuses to run as root.
    private Command As(string program, params string[] arguments)
    {
        var file = Path.Combine(programs, Named(program));
        return Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows()
            ? new Command("runuser", ["-u", "postgres", "--", file, .. arguments]) { Folder = folder }
            : new Command(file, arguments) { Folder = folder };
    }

    private static string Named(string program) => OperatingSystem.IsWindows() ? $"{program}.exe" : program;
}
