namespace PlacePartners.Infra;

/// <summary>The browser's part of the product.</summary>
public static class WebBuild
{
    public static string Folder { get; } = Repository.PathOf("src", "Web");

    public static bool PackagesAreOld(string folder) =>
        Newest(Path.Combine(folder, "package-lock.json"))
        > Newest(Path.Combine(folder, "node_modules", ".package-lock.json"));

    public static bool PagesAreOld()
    {
        var built = Newest(Path.Combine(Folder, "dist", "index.html"));

        return Directory
            .EnumerateFileSystemEntries(Folder)
            .Where(entry => Path.GetFileName(entry) is not ("node_modules" or "dist"))
            .SelectMany(entry =>
                Directory.Exists(entry) ? Directory.EnumerateFiles(entry, "*", SearchOption.AllDirectories) : [entry]
            )
            .Any(file => Newest(file) > built);
    }

    public static Task<string> InstallPackages(string folder) =>
        new Command("npm", "ci", "--no-audit", "--no-fund")
        {
            Folder = folder,
            Environment = new Dictionary<string, string?> { ["PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD"] = "1" },
        }.Run();

    public static Task<string> BuildPages() => new Command("npm", "run", "build") { Folder = Folder }.Run();

    private static DateTime Newest(string file) =>
        File.Exists(file) ? File.GetLastWriteTimeUtc(file) : DateTime.MinValue;
}
