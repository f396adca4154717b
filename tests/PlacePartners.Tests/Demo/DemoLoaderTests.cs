using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using PlacePartners.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Demo;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Tests.Demo;

public sealed class DemoLoaderTests
{
    [Fact]
    public async Task A_load_that_breaks_off_leaves_nothing_behind()
    {
        await using var app = await App.At(DemoPlaceTests.Day);

        await Should.ThrowAsync<TimeoutException>(() => LoadUntil(app, lastOrder: 30));

        (await app.Inside(null, (_, db) => db.Partnerships.CountAsync())).ShouldBe(0);
        (await app.Inside(null, (_, db) => db.Organisations.CountAsync())).ShouldBe(0);
        (await app.Inside(null, (_, db) => db.Set<HostAuditEntry>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Without_demo_nobody_is_signed_in_with_one_click()
    {
        await using var app = await App.At(DemoPlaceTests.Day);

        (await app.Stranger().RefusedPost("/api/demo/sign-in", new { persona = "lead" })).Code.ShouldBe("not-found");
    }

    private static async Task LoadUntil(App app, int lastOrder)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var parts = services
            .GetServices<IDemoPart>()
            .Where(part => part.Order <= lastOrder)
            .Append(new Broken(lastOrder + 1));
        var loader = new DemoLoader(
            services.GetRequiredService<AppDb>(),
            services.GetRequiredService<CurrentTenant>(),
            services.GetRequiredService<CurrentUser>(),
            services.GetRequiredService<IMediator>(),
            parts,
            app.Clock,
            NullLogger<DemoLoader>.Instance
        );
        await loader.LoadOnce(TestContext.Current.CancellationToken);
    }

    private sealed class Broken(int order) : IDemoPart
    {
        public int Order => order;

        public Task Load(DemoPlace place, CancellationToken ct) => throw new TimeoutException();
    }
}
