namespace PlacePartners.Host;

/// <summary>The demo place lets anyone in with one click, so it listens to this machine alone.</summary>
internal static class DemoGuard
{
    public static void RefuseBeyondLoopback(IConfiguration configuration)
    {
        if (!configuration.GetValue("Demo", false))
            return;
        var beyond = Addresses(configuration).Where(url => !BindsLoopback(url)).ToList();
        if (beyond.Count > 0)
            throw new InvalidOperationException(
                $"The demo place signs anyone in with one click, so it does not listen on {string.Join(", ", beyond)}. Use localhost, or start without Demo."
            );
    }

    // A bare port, as container images set it, means every network of the machine.
    private static IEnumerable<string> Addresses(IConfiguration configuration)
    {
        var named = Split(configuration["urls"]).ToList();
        var ports =
            named.Count > 0 ? [] : Split(configuration["http_ports"]).Concat(Split(configuration["https_ports"]));
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
