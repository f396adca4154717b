using Microsoft.AspNetCore.HostFiltering;

namespace PlacePartners.Host;

/// <summary>Where the host listens, and by which names it may be called.</summary>
internal static class Listening
{
    private static readonly string[] Loopback = ["localhost", "127.0.0.1", "[::1]"];

    public static void Add(WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        RefuseDemoBeyondLoopback(configuration);
        if (Addresses(configuration).Count == 0)
            builder.WebHost.UseUrls("http://localhost:5080");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.Configure<HostFilteringOptions>(filter =>
        {
            // No page of anybody else's: whoever called us by another name gets nothing to show.
            filter.IncludeFailureMessage = false;
            if (Names(configuration) is { } names)
                filter.AllowedHosts = names;
        });
    }

    /// <summary>The demo place signs anyone in with one click, so it listens to this machine alone.</summary>
    private static void RefuseDemoBeyondLoopback(IConfiguration configuration)
    {
        if (!configuration.GetValue("Demo", false))
            return;
        var beyond = Addresses(configuration).Where(url => !BindsLoopback(url)).ToList();
        if (beyond.Count > 0)
            throw new InvalidOperationException(
                $"The demo place signs anyone in with one click, so it does not listen on {string.Join(", ", beyond)}. Use localhost, or start without Demo."
            );
    }

    /// <summary>
    /// A name that somebody else points at this host is refused: a page of theirs would count as our own origin. Null
    /// when the host listens to a network and was not told its public address.
    /// </summary>
    private static string[]? Names(IConfiguration configuration)
    {
        if (configuration["AllowedHosts"] is not null)
            return null;
        if (Uri.TryCreate(configuration["Site:Address"], UriKind.Absolute, out var site))
            return [.. Loopback, site.Host];
        return Addresses(configuration).All(BindsLoopback) ? Loopback : null;
    }

    // A bare port, as container images set it, means every network of the machine.
    private static List<string> Addresses(IConfiguration configuration)
    {
        var named = Split(configuration["urls"]);
        var ports =
            named.Length > 0
                ? []
                : (string[])[.. Split(configuration["http_ports"]), .. Split(configuration["https_ports"])];
        return
        [
            .. named,
            .. ports.Select(port => $"http://*:{port}"),
            .. configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"] ?? ""),
        ];
    }

    private static string[] Split(string? list) => (list ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries);

    private static bool BindsLoopback(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.IsLoopback;
}
