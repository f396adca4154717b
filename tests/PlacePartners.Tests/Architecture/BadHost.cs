using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Logging;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Tests.Architecture;

/// <summary>A product without gate or validation: what each guard of the endpoints must report.</summary>
internal sealed class BadHost : IAsyncDisposable
{
    private readonly WebApplication app;

    private BadHost(WebApplication app) => this.app = app;

    public IReadOnlyList<Operation> Operations => Surface.Of(app.Services);

    public HttpClient Browser => app.GetTestClient();

    public static async Task<BadHost> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.UseMiddleware<PartnershipPath>();
        app.UseRouting();
        new Endpoints(app)
            .Partnership("Specimens")
            .MapPost("/api/specimen", Careless.Handle)
            .Is("Careful", Permission.RunHub);
        await app.StartAsync();
        return new BadHost(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static class Careless
    {
        internal sealed record Request([Text(3, 10)] string Name, [Items(1, 2)] IReadOnlyList<string> Things);

        public static Ok<string> Handle(Request request) => TypedResults.Ok($"{request.Name}{request.Things?.Count}");
    }
}
