namespace PlacePartners.Infra;

/// <summary>The three sets of migrations, one for each database.</summary>
public static class Migrations
{
    public static readonly string[] Databases = ["Sqlite", "Postgres", "SqlServer"];

    /// <summary>Needs a build in Release that is up to date.</summary>
    public static Task NoPendingChanges(string database) =>
        Tool(database, "migrations", "has-pending-model-changes", "--no-build", "--configuration", "Release").Run();

    public static async Task Add(string database, string name)
    {
        // A script or a migration made straight after an old build would miss what changed since.
        await new Command("dotnet", "build", Folder(database), "-c", "Release", "-nologo", "-v", "q").Run();
        await Tool(
                database,
                "migrations",
                "add",
                name,
                "--output-dir",
                "Migrations",
                "--no-build",
                "--configuration",
                "Release"
            )
            .Run();
        await new Command("dotnet", "csharpier", "format", Made(database)).Run();
    }

    public static void Forget(string database)
    {
        if (Directory.Exists(Made(database)))
        {
            Directory.Delete(Made(database), recursive: true);
        }
    }

    private static string Made(string database) => Path.Combine(Folder(database), "Migrations");

    private static string Folder(string database) => Repository.PathOf("src", "Migrations", database);

    private static Command Tool(string database, params string[] arguments) =>
        new("dotnet", ["ef", .. arguments, "--project", Folder(database), "--startup-project", Folder(database)]);
}
