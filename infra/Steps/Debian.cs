namespace PlacePartners.Infra;

/// <summary>Installs what is missing where that is ours to do: on Debian, as root.</summary>
public static class Debian
{
    private const string Release = "/etc/os-release";

    public static bool MayInstall =>
        OperatingSystem.IsLinux()
        && Environment.IsPrivilegedProcess
        && File.Exists(Release)
        && File.ReadLines(Release)
            .Any(line => line.StartsWith("ID", StringComparison.Ordinal) && line.Contains("debian"));

    public static async Task Install(params string[] packages)
    {
        var quiet = new Dictionary<string, string?> { ["DEBIAN_FRONTEND"] = "noninteractive" };
        await new Command("apt-get", "update", "-q") { Environment = quiet }.Run();
        await new Command("apt-get", ["install", "-y", "-q", "--no-install-recommends", .. packages])
        {
            Environment = quiet,
        }.Run();
    }
}
