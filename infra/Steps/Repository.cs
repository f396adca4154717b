namespace PlacePartners.Infra;

public static class Repository
{
    public static string Root { get; } = Find();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        // A file-based program is compiled to a folder far away; only this value tells where its source stands.
        var start = AppContext.GetData("EntryPointFileDirectoryPath") as string ?? Directory.GetCurrentDirectory();

        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "PlacePartners.sln")))
            {
                return folder.FullName;
            }
        }

        throw new Trouble(
            $"PlacePartners.sln was not found in {start} or above it.",
            "Start this from a clone of PlacePartners."
        );
    }
}
