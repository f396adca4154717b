namespace PlacePartners.Infra;

/// <summary>The folder that holds a place's database, files and mail; held by one program at a time.</summary>
public sealed class DataFolder : IDisposable
{
    private const string Mark = "placepartners.lock";
    private const string Database = "placepartners.db";
    private readonly FileStream held;

    private DataFolder(string path, FileStream held) => (Path, this.held) = (path, held);

    public string Path { get; }

    /// <summary>A demo place and a real one do not share a folder, so that neither can be mistaken for the other.</summary>
    public static string Usual(bool empty)
    {
        var mine = Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData,
            Environment.SpecialFolderOption.Create
        );
        return mine.Length > 0
            ? System.IO.Path.Combine(mine, "PlacePartners", empty ? "own" : "demo")
            : throw new Trouble("Your user account has no folder for application data.", "Name a folder: --data DIR");
    }

    public static DataFolder Open(string path, bool reset, bool withoutAsking)
    {
        Directory.CreateDirectory(path);
        RefuseForeign(path);
        var held = Hold(path);

        if (reset)
        {
            Empty(path, withoutAsking);
        }

        return new DataFolder(path, held);
    }

    public void Dispose() => held.Dispose();

    private static FileStream Hold(string path)
    {
        try
        {
            return new FileStream(
                System.IO.Path.Combine(path, Mark),
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None
            );
        }
        catch (IOException)
        {
            throw new Trouble(
                $"Another PlacePartners is using {path}.",
                "Stop that one, or name another folder: --data DIR"
            );
        }
    }

    // Whatever is opened once may be emptied by a later --reset, so someone's documents are refused at the door.
    private static void RefuseForeign(string path)
    {
        var names = Directory.EnumerateFileSystemEntries(path).Select(System.IO.Path.GetFileName).ToList();

        if (names.Count > 0 && !names.Contains(Mark) && !names.Contains(Database))
        {
            throw new Trouble(
                $"{path} holds files that PlacePartners did not put there.",
                "Name another folder: --data DIR"
            );
        }
    }

    private static void Empty(string path, bool withoutAsking)
    {
        var contents = Directory
            .EnumerateFileSystemEntries(path)
            .Where(entry => System.IO.Path.GetFileName(entry) != Mark)
            .ToList();

        if (contents.Count == 0)
        {
            return;
        }

        if (!withoutAsking && !Agrees($"Delete everything in {path}? Type yes: "))
        {
            throw new Trouble("Nothing was deleted.");
        }

        foreach (var entry in contents)
        {
            if (Directory.Exists(entry))
            {
                Directory.Delete(entry, recursive: true);
            }
            else
            {
                File.Delete(entry);
            }
        }
    }

    private static bool Agrees(string question)
    {
        Console.Write(question);
        return string.Equals(Console.ReadLine()?.Trim(), "yes", StringComparison.OrdinalIgnoreCase);
    }
}
