namespace PlacePartners.Infra;

/// <summary>Runs one of the three test runners and reads how many tests it ran.</summary>
public static class TestRun
{
    public static Task<Counts> Xunit(string? postgres)
    {
        var program = Repository.PathOf(
            "tests",
            "PlacePartners.Tests",
            "bin",
            "Release",
            "net10.0",
            "PlacePartners.Tests.dll"
        );

        return Run(
            file => new Command("dotnet", program, "-noLogo", "-noColor", "-result-xml", file)
            {
                Environment = new Dictionary<string, string?>
                {
                    ["PLACEPARTNERS_TEST_POSTGRES"] = postgres,
                    // Tests start hundreds of hosts, each of which compiles its queries: compiling well took most of the time.
                    ["DOTNET_JITMinOpts"] = "1",
                },
            },
            Counts.FromXunit,
            Failures.FromXunit
        );
    }

    public static Task<Counts> Vitest() =>
        Run(
            file => new Command(
                "npm",
                "run",
                "test",
                "--",
                "--reporter=default",
                "--reporter=json",
                $"--outputFile.json={file}"
            )
            {
                Folder = WebBuild.Folder,
                Environment = new Dictionary<string, string?> { ["NO_COLOR"] = "1" },
            },
            Counts.FromVitest,
            Failures.FromVitest
        );

    public static Task<Counts> Playwright(Uri address, string browser, string nameServer) =>
        Run(
            file => new Command("npx", "playwright", "test", "--reporter=list,json")
            {
                Folder = Repository.PathOf("tests", "browser"),
                Environment = new Dictionary<string, string?>
                {
                    ["NO_COLOR"] = "1",
                    ["FORCE_COLOR"] = null,
                    ["PLAYWRIGHT_JSON_OUTPUT_NAME"] = file,
                    ["PLACEPARTNERS_URL"] = address.ToString(),
                    ["PLACEPARTNERS_NAME_SERVER"] = nameServer,
                    ["PLACEPARTNERS_BROWSER"] = browser,
                },
            },
            Counts.FromPlaywright,
            Failures.FromPlaywright
        );

    private static async Task<Counts> Run(
        Func<string, Command> command,
        Func<string, Counts> read,
        Func<string, IReadOnlyList<string>> failures
    )
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

        try
        {
            var (code, output) = await command(file).Try();
            var counts = File.Exists(file) ? read(file) : default;

            return code == 0 && counts is { Failed: 0, Passed: > 0 }
                ? counts
                : throw new TestsFailed(
                    counts.Failed > 0 ? counts : counts with { Failed = 1 },
                    File.Exists(file) ? failures(file) : [],
                    Command.LastLines(output, 200)
                );
        }
        finally
        {
            File.Delete(file);
        }
    }
}
