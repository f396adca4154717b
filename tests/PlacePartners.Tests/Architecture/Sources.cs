namespace PlacePartners.Tests.Architecture;

/// <summary>The source tree that this test program was built from.</summary>
internal static class Sources
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public static string Folder(string path) => Path.Combine(Root, path);

    public static IEnumerable<string> Code(string folder) =>
        Directory
            .EnumerateFiles(Folder(folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}"));

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "PlacePartners.sln")) ? folder : FindRoot(Path.GetDirectoryName(folder)!);
}
