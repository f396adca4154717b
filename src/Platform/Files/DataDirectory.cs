namespace PlacePartners.Platform.Files;

/// <summary>The one folder that holds what is not in the database: mail, printed reports, keys; on SQLite the database too.</summary>
public sealed class DataDirectory(string root)
{
    /// <summary>The folder itself.</summary>
    public string Root { get; } = Directory.CreateDirectory(root).FullName;

    /// <summary>A folder within it, made when it is missing.</summary>
    public string Folder(string name) => Directory.CreateDirectory(Path.Combine(Root, name)).FullName;
}
