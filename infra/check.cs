#!/usr/bin/env -S dotnet run
#:project Steps/Steps.csproj

using PlacePartners.Infra;

const string Usage = """
    dotnet run infra/check.cs [--quick]
      --quick   the inner loop: the suite on SQLite, and the pages' types, lint and unit tests
    """;

if (args is not ([] or ["--quick"]))
{
    Console.WriteLine(Usage);
    return 2;
}

var results = new Results();

try
{
    Children.EndOnSignals();
    Console.WriteLine(await Toolchain.Check());
    await (args is [] ? Everything() : InnerLoop());
}
catch (Trouble trouble)
{
    trouble.Print(Console.Out);
    results.NotRun("check", trouble.Message, counts: true);
}
finally
{
    Children.End();
}

results.PrintSummary();
return results.Total.Failed == 0 ? 0 : 1;

async Task InnerLoop()
{
    await Task.WhenAll(HostSteps(), PagesSteps());

    async Task HostSteps()
    {
        if (await results.Step("build", () => Build("tests/PlacePartners.Tests", "1")))
        {
            await results.Step("suite on SQLite", () => TestRun.Xunit(postgres: null));
        }
    }

    async Task PagesSteps()
    {
        if (await results.Step("packages of the pages", () => Packages(WebBuild.Folder)))
        {
            await PageSteps();
        }
    }
}

async Task Everything()
{
    var (postgres, browser) = await Install();
    await results.Step("tools", () => new Command("dotnet", "tool", "restore").Run());

    // The builds wait much for disk and registry, so two at a time gain; the suites use both cores by themselves.
    var built = await Task.WhenAll(BuildHost(), BuildPages());

    if (built is [true, true])
    {
        await results.Step("API and types in step", Drift.Check);
    }

    await PageSteps();

    if (built is [true, _])
    {
        await Databases(postgres);
    }

    if (built is [true, true])
    {
        await Journeys(browser);
    }
    else
    {
        results.NotRun("what needs the builds", "Suites and journeys wait until the builds above pass.", counts: true);
    }
}

async Task<(string? Postgres, string? Browser)> Install()
{
    var missing = new[] { (PostgresServer.FindPrograms(), "postgresql"), (Browser.Find(), "chromium") };
    var packages = missing.Where(program => program.Item1 is null).Select(program => program.Item2).ToArray();

    if (packages.Length > 0 && Debian.MayInstall)
    {
        await results.Step($"install {string.Join(", ", packages)}", () => Debian.Install(packages));
    }

    return (PostgresServer.FindPrograms(), Browser.Find());
}

async Task<bool> BuildHost()
{
    await results.Step("format", () => new Command("dotnet", "csharpier", "check", ".").Run());
    var built = await results.Step("build", () => Build("PlacePartners.sln", fast: null));

    foreach (var program in new[] { "infra/run.cs", "infra/migrate.cs" })
    {
        await results.Step(program, () => new Command("dotnet", "build", program, "-nologo", "-v", "q").Run());
    }

    return built;
}

async Task<bool> BuildPages()
{
    var installed = await results.Step("packages of the pages", () => Packages(WebBuild.Folder));
    await results.Step("packages of the journeys", () => Packages(Repository.PathOf("tests", "browser")));
    return installed && await results.Step("pages", WebBuild.BuildPages);
}

async Task PageSteps()
{
    await results.Step("types", () => Npm("types", WebBuild.Folder));
    await results.Step("lint", () => Npm("lint", WebBuild.Folder));
    await results.Step("unit tests of the pages", TestRun.Vitest);
}

async Task Databases(string? postgres)
{
    foreach (var database in Migrations.Databases)
    {
        await results.Step($"no pending changes, {database}", () => Migrations.NoPendingChanges(database));
    }

    var script = Repository.PathOf(
        "tests",
        "SqlServerSchema",
        "bin",
        "Release",
        "net10.0",
        "PlacePartners.SqlServerSchema.dll"
    );
    await results.Step("SQL Server script", () => new Command("dotnet", script).Run());

    var onSqlite = await results.Step("suite on SQLite", () => TestRun.Xunit(postgres: null));

    if (postgres is null)
    {
        CannotRun(
            "suite on PostgreSQL",
            "PostgreSQL was not found. Install it (its initdb must be on the PATH), or run this on Debian as root."
        );
        return;
    }

    PostgresServer? server = null;

    if (await results.Step("PostgreSQL", async () => server = await PostgresServer.Start(postgres)))
    {
        var onPostgres = await results.Step("suite on PostgreSQL", () => TestRun.Xunit(server!.Connection));
        await results.Step("as many tests on each database", () => Same(onSqlite.Ran, onPostgres.Ran));
        server!.Dispose();
    }
}

static Task Same(int onSqlite, int onPostgres) =>
    onSqlite == onPostgres
        ? Task.CompletedTask
        : throw new Trouble(
            $"SQLite ran {onSqlite} tests and PostgreSQL {onPostgres}.",
            "No test may skip a database."
        );

async Task Journeys(string? browser)
{
    await results.Step("types of the journeys", () => Npm("types", Repository.PathOf("tests", "browser")));

    if (browser is null)
    {
        CannotRun(
            "journeys in the browser",
            "No Chromium, Chrome or Edge was found. Install one, or run this on Debian as root."
        );
        return;
    }

    var data = Directory.CreateTempSubdirectory("placepartners-check-").FullName;
    Children.Afterward(() => Directory.Delete(data, recursive: true));
    // A test that proves a domain answers here.
    var nameServer = $"127.0.0.1:{Host.FreePort()}";
    using var host = new Host(new Uri($"http://localhost:{Host.FreePort()}"), data, demo: true)
    {
        NameServer = nameServer,
    };

    if (await results.Step("host with the demo place", () => host.Start(TimeSpan.FromMinutes(5))))
    {
        await results.Step("journeys in the browser", () => TestRun.Playwright(host.Address, browser, nameServer));
    }
}

void CannotRun(string step, string why) =>
    results.NotRun(step, why, counts: Environment.GetEnvironmentVariable("CI") is { Length: > 0 });

static Task Build(string what, string? fast) =>
    new Command("dotnet", "build", what, "-c", "Release", "-warnaserror", "-nologo", "-v", "q")
    {
        Environment = new Dictionary<string, string?> { ["PP_FAST"] = fast },
    }.Run();

static async Task Packages(string folder)
{
    if (Environment.GetEnvironmentVariable("CI") is { Length: > 0 } || WebBuild.PackagesAreOld(folder))
    {
        await WebBuild.InstallPackages(folder);
    }
}

static Task Npm(string script, string folder) => new Command("npm", "run", script) { Folder = folder }.Run();
