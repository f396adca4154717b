using System.Text.Json;
using PlacePartners.Bare;

// Usage: Bare Sqlite|Postgres CONNECTION TENANT ORGANISATION URL
//        Bare fill Sqlite|Postgres CONNECTION TENANT FIRST LAST CHECKLISTS
//        Bare fill-services Sqlite|Postgres CONNECTION TENANT SERVICES RULES
if (args is ["fill", var database, var target, var from, var first, var last, var many])
{
    await Filling.Fill(database == "Sqlite", target, from, int.Parse(first), int.Parse(last), int.Parse(many));
    return;
}

if (args is ["fill-services", var kindOf, var to, var of, var services, var rules])
{
    await Filling.FillServices(kindOf == "Sqlite", to, of, int.Parse(services), int.Parse(rules));
    return;
}

var (kind, connection, tenant, organisation, url) = (args[0], args[1], args[2], args[3], args[4]);
await using var store = await Store.Open(kind, connection, tenant, organisation);

var builder = WebApplication.CreateSlimBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls(url);
var app = builder.Build();

app.MapGet("/list", (HttpContext http) => Answer(http, store.List));
app.MapGet("/board", (HttpContext http) => Answer(http, store.Board));
app.MapGet("/get/{id}", (HttpContext http, string id) => Answer(http, json => store.Get(json, id)));
app.MapPost(
    "/create",
    async (HttpContext http) =>
    {
        using var asked = await JsonDocument.ParseAsync(http.Request.Body);
        await Answer(http, json => store.Create(json, asked.RootElement.GetProperty("note").GetString() ?? ""));
    }
);
await app.RunAsync();

static async Task Answer(HttpContext http, Func<Utf8JsonWriter, Task> write)
{
    http.Response.ContentType = "application/json";
    await using var json = new Utf8JsonWriter(http.Response.BodyWriter);
    await write(json);
}
