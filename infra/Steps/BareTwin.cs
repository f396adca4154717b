using System.Diagnostics;

namespace PlacePartners.Infra;

/// <summary>The twin in tests/bench, running as its own process on this machine.</summary>
public sealed class BareTwin : IDisposable
{
    private readonly Process process;

    private BareTwin(Process process) => this.process = process;

    public int ProcessId => process.Id;

    public static Task<string> Build() =>
        new Command("dotnet", "build", Folder, "-c", "Release", "-nologo", "-v", "q")
        {
            Environment = new Dictionary<string, string?> { ["PP_FAST"] = "1" },
        }.Run();

    public static async Task<BareTwin> Start(Uri address, params string[] arguments)
    {
        var said = new List<string>();
        var process = new Command("dotnet", [Program, .. arguments, address.ToString().TrimEnd('/')]).Start(said.Add);
        using var http = new HttpClient { BaseAddress = address };
        for (var tries = 0; tries < 100; tries++)
        {
            if (process.HasExited)
            {
                throw new Trouble("The bare twin did not start.", output: string.Join(Environment.NewLine, said));
            }
            try
            {
                using var answer = await http.GetAsync("/list");
                answer.EnsureSuccessStatusCode();
                return new BareTwin(process);
            }
            catch (HttpRequestException)
            {
                await Task.Delay(200);
            }
        }
        throw new Trouble("The bare twin does not answer.", output: string.Join(Environment.NewLine, said));
    }

    public static Task<string> Fill(params string[] arguments) =>
        new Command("dotnet", [Program, "fill", .. arguments]).Run();

    public static Task<string> FillServices(params string[] arguments) =>
        new Command("dotnet", [Program, "fill-services", .. arguments]).Run();

    public void Dispose() => Children.Stop(process, gently: false);

    private static string Folder => Repository.PathOf("tests", "bench", "Bare");

    private static string Program => Path.Combine(Folder, "bin", "Release", "net10.0", "PlacePartners.Bare.dll");
}
