using PlacePartners.Platform.Demo;

namespace PlacePartners.Host;

/// <summary>With Demo set, the place is loaded before the host listens, so that ready means loaded.</summary>
internal static class DemoPlaceAtStart
{
    public static async Task Load(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        if (scope.ServiceProvider.GetRequiredService<IConfiguration>().GetValue("Demo", false))
            await scope.ServiceProvider.GetRequiredService<DemoLoader>().LoadOnce(CancellationToken.None);
    }
}
