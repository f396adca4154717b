#!/usr/bin/env -S dotnet run
#:project Steps/Steps.csproj

using System.Text.Json;
using PlacePartners.Infra;

const string Usage = """
    dotnet run infra/run.cs [options]
      --port N      listen on http://localhost:N (5080)
      --data DIR    keep database, files and mail in DIR (a folder of your user account)
      --empty       start with no demo place; prints a single-use link for the first operator
      --reset       delete what is in the data folder first, after asking
      --yes         do not ask
    """;

try
{
    Children.EndOnSignals();
    return await Start(Options.From(args));
}
catch (Trouble trouble)
{
    Children.End();
    Console.Error.WriteLine();
    trouble.Print(Console.Error);
    return 1;
}

static async Task<int> Start(Options options)
{
    if (options.ShowUsage)
    {
        Console.WriteLine(Usage);
        return 0;
    }

    if (!Host.IsFree(options.Port))
    {
        throw new Trouble(
            $"Port {options.Port} is taken by another program.",
            $"Stop that program, or choose another port: dotnet run infra/run.cs --port {options.Port + 1}"
        );
    }

    using var folder = DataFolder.Open(options.Data, options.Reset, options.Yes);
    Console.WriteLine($"Found {await Toolchain.Check()}");

    if (WebBuild.PackagesAreOld(WebBuild.Folder))
    {
        await Progress.Show("Fetching the packages of the pages", () => WebBuild.InstallPackages(WebBuild.Folder));
    }

    if (WebBuild.PagesAreOld())
    {
        await Progress.Show("Building the pages", WebBuild.BuildPages);
    }

    await Progress.Show("Building the host", Host.Build);

    using var host = new Host(new Uri($"http://localhost:{options.Port}"), folder.Path, demo: !options.Empty);
    await Progress.Show(
        options.Empty ? "Starting" : "Starting, with the demo place",
        async () =>
        {
            await host.Start(TimeSpan.FromMinutes(5));
            return true;
        }
    );

    Console.WriteLine();
    Console.WriteLine($"PlacePartners is at {host.Address}");
    await (options.Empty ? SayFirstOperator(folder) : SayPersonas(host));
    Console.WriteLine($"Data is in {folder.Path}. Ctrl-C ends it.");

    var code = await host.WaitForExit();
    throw new Trouble(
        $"The host stopped by itself with code {code}.",
        $"All that it said is in {Path.Combine(folder.Path, "host.log")}."
    );
}

static async Task SayPersonas(Host host)
{
    using var http = new HttpClient { BaseAddress = host.Address };
    using var session = JsonDocument.Parse(await http.GetStringAsync("/api/account/session"));

    Console.WriteLine("On the sign-in page, one click signs you in as:");

    foreach (var persona in session.RootElement.GetProperty("personas").EnumerateArray())
    {
        Console.WriteLine(
            $"  {persona.GetProperty("name").GetString(), -22} {persona.GetProperty("what").GetString()}"
        );
    }
}

static async Task SayFirstOperator(DataFolder folder)
{
    var link = Path.Combine(folder.Path, "first-operator.txt");
    Console.WriteLine(
        File.Exists(link)
            ? $"The first operator opens this link, which works once:{Environment.NewLine}  {(await File.ReadAllTextAsync(link)).Trim()}"
            : "It has an operator already: sign in."
    );
}

internal sealed record Options(int Port, string Data, bool Empty, bool Reset, bool Yes, bool ShowUsage)
{
    public static Options From(string[] args)
    {
        var rest = new Queue<string>(args);
        var (port, data) = (5080, "");
        var switches = new HashSet<string>();

        while (rest.TryDequeue(out var word))
        {
            switch (word)
            {
                case "--port"
                    when rest.TryDequeue(out var text) && int.TryParse(text, out port) && port is > 0 and < 65536:
                case "--data" when rest.TryDequeue(out data!) && data.Length > 0:
                    break;
                case "--empty" or "--reset" or "--yes" or "--usage":
                    switches.Add(word);
                    break;
                default:
                    throw new Trouble(
                        $"\"{word}\" is not an option, or lacks its value.",
                        "dotnet run infra/run.cs --usage lists them."
                    );
            }
        }

        var empty = switches.Contains("--empty");
        data = data is { Length: > 0 } ? Path.GetFullPath(data) : DataFolder.Usual(empty);
        return new Options(
            port,
            data,
            empty,
            switches.Contains("--reset"),
            switches.Contains("--yes"),
            switches.Contains("--usage")
        );
    }
}
