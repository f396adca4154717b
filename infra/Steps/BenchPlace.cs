using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PlacePartners.Infra;

/// <summary>The demo place on one database, with the product and the bare twin over it.</summary>
public sealed class BenchPlace(string database) : IDisposable
{
    private const string Slug = "lambeth-early-action";
    private const int Connections = 8;

    private readonly string folder = Directory.CreateTempSubdirectory("placepartners-bench-").FullName;
    private readonly Dictionary<string, HttpClient> people = [];
    private PostgresServer? postgres;
    private Host? host;
    private BareTwin? bare;
    private HttpClient? bareHttp;
    private string partnership = "";
    private string referral = "";
    private JsonObject? checklist;
    private IReadOnlyList<string> questions = [];

    private bool IsSqlite => database == "Sqlite";

    public double? PeakMegabytes => Cpu.PeakMegabytes(host!.ProcessId);

    public async Task<bool> Start()
    {
        var settings = new Dictionary<string, string?>
        {
            ["Limits__AccountPerMinute"] = "0",
            ["Limits__PartnershipPerMinute"] = "0",
        };
        if (!IsSqlite)
        {
            await StartPostgres(settings);
        }
        host = new Host(new Uri($"http://localhost:{Host.FreePort()}"), folder, demo: true) { Settings = settings };
        await host.Start(TimeSpan.FromMinutes(10));
        foreach (var persona in new[] { "worker", "service", "hub", "board" })
        {
            people[persona] = await SignedIn(persona);
        }
        await Prepare();
        return true;
    }

    /// <summary>Copies checklists into partnerships by number, with neither server running at it meanwhile.</summary>
    public async Task<bool> Fill(int first, int last, int checklists)
    {
        await BareTwin.Fill(database, AllRights, partnership, Text(first), Text(last), Text(checklists));
        return true;
    }

    /// <summary>Copies services and rules of the demo place within it until it has as many.</summary>
    public async Task<bool> FillServices(int services, int rules)
    {
        await BareTwin.FillServices(database, AllRights, partnership, Text(services), Text(rules));
        return true;
    }

    private string AllRights => IsSqlite ? FileConnection : postgres!.AdminConnection;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    public Task<Burst> Ours(string operation, TimeSpan length)
    {
        var (person, make) = operation switch
        {
            "list" => ("service", Get("api/inbox?take=50")),
            "get" => ("service", Get($"api/inbox/{referral}")),
            "create" => ("worker", Create),
            "route" => ("worker", Route),
            _ => ("board", Get("api/board/referrals?figure=made")),
        };
        return Load.Run(people[person], make, Connections, length, () => Used(host!.ProcessId));
    }

    public Task<Burst> Bare(string operation, TimeSpan length)
    {
        Func<HttpRequestMessage> make = operation switch
        {
            "list" => Get("/list"),
            "get" => Get($"/get/{referral}"),
            "create" => () =>
                new HttpRequestMessage(HttpMethod.Post, "/create") { Content = JsonContent.Create(new { note = "" }) },
            _ => Get("/board"),
        };
        return Load.Run(bareHttp!, make, Connections, length, () => Used(bare!.ProcessId));
    }

    public void Dispose()
    {
        bare?.Dispose();
        host?.Dispose();
        postgres?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private string FileConnection => $"Data Source={Path.Combine(folder, "placepartners.db")}";

    private double? Used(int server) => Cpu.Of(server) + (postgres is null ? 0 : Cpu.Of(postgres.ProcessId));

    private static Func<HttpRequestMessage> Get(string path) => () => new HttpRequestMessage(HttpMethod.Get, path);

    private HttpRequestMessage Create() =>
        new(HttpMethod.Post, "api/submissions")
        {
            Content = JsonContent.Create(BenchChecklist.OfSomebodyNew(checklist!)),
        };

    /// <summary>Every question answered with yes: what could help.</summary>
    private HttpRequestMessage Route() =>
        new(HttpMethod.Post, "api/checklist-proposals")
        {
            Content = JsonContent.Create(
                new
                {
                    checklistNumber = checklist!["checklistNumber"]!.GetValue<int>(),
                    answers = questions.Select(id => new { questionId = id, reply = "Yes" }),
                }
            ),
        };

    private async Task StartPostgres(Dictionary<string, string?> settings)
    {
        var programs =
            PostgresServer.FindPrograms()
            ?? throw new Trouble(
                "PostgreSQL is not installed.",
                "Run dotnet run infra/check.cs once, which installs it."
            );
        postgres = await PostgresServer.Start(programs, durable: true);
        await postgres.Ask("create role placepartners_app login password 'bench'");
        settings["Database__Kind"] = "Postgres";
        settings["Database__Connection"] = postgres.Connection;
        settings["Database__AppRole"] = "placepartners_app";
        settings["Data__Directory"] = folder;
        await new Command("dotnet", Host.Program, "--migrate")
        {
            Folder = Repository.PathOf("src", "Host"),
            Environment = settings,
        }.Run();
        settings.Remove("Data__Directory");
        settings["Database__Connection"] = postgres.ConnectionOf("placepartners_app", "bench");
    }

    private async Task<HttpClient> SignedIn(string persona)
    {
        var http = new HttpClient { BaseAddress = new Uri(host!.Address, $"/p/{Slug}/") };
        http.DefaultRequestHeaders.Add("Origin", host.Address.GetLeftPart(UriPartial.Authority));
        using var answer = await http.PostAsJsonAsync("/api/demo/sign-in", new { persona });
        answer.EnsureSuccessStatusCode();
        return http;
    }

    private async Task Prepare()
    {
        var me = await Read("service", "api/me");
        partnership = me["partnership"]!["id"]!.GetValue<string>();
        var inbox = await Read("service", "api/inbox?take=100&order=Oldest");
        referral = inbox["items"]![0]!["referralId"]!.GetValue<string>();
        checklist = await Filled();
        bareHttp = new HttpClient { BaseAddress = new Uri($"http://localhost:{Host.FreePort()}") };
        bare = await BareTwin.Start(
            bareHttp.BaseAddress,
            database,
            IsSqlite ? FileConnection : postgres!.Connection,
            partnership,
            me["organisation"]!["id"]!.GetValue<string>()
        );
    }

    /// <summary>A checklist with one answer and the first service that it leads to.</summary>
    private async Task<JsonObject> Filled()
    {
        var form = await Read("worker", "api/checklist");
        var number = form["number"]!.GetValue<int>();
        var asked = form["sections"]!.AsArray().SelectMany(section => section!["questions"]!.AsArray()).ToList();
        questions = [.. asked.Select(question => question!["questionId"]!.GetValue<string>())];
        foreach (var question in asked)
        {
            var answers = new JsonArray(
                new JsonObject { ["questionId"] = question!["questionId"]!.GetValue<string>(), ["reply"] = "Yes" }
            );
            using var answer = await people["worker"]
                .PostAsJsonAsync("api/checklist-proposals", new { checklistNumber = number, answers });
            var proposed = JsonNode.Parse(await answer.Content.ReadAsStringAsync());
            if (
                proposed?["services"]?.AsArray().FirstOrDefault(one => one!["takesReferrals"]!.GetValue<bool>()) is
                { } service
            )
            {
                return BenchChecklist.With(
                    number,
                    answers,
                    service["serviceId"]!.GetValue<string>(),
                    form["wording"]!["number"]!.GetValue<int>()
                );
            }
        }
        throw new Trouble("No answer of the demo place's checklist leads to a service.");
    }

    private async Task<JsonNode> Read(string person, string path) =>
        JsonNode.Parse(await people[person].GetStringAsync(path))!;
}
