using System.Text;

namespace PlacePartners.Platform.Files;

/// <summary>Small files that only the host's own user may read. They appear whole or not at all.</summary>
internal static class SecretFile
{
    /// <summary>What stands in the file; where there is none, what is made first, by this host or by another.</summary>
    public static string ReadOrMake(string path, Func<string> make)
    {
        if (!File.Exists(path))
            Put(path, make(), isDurable: true, overwrite: false);
        return File.ReadAllText(path);
    }

    /// <summary>Puts a file in place.</summary>
    /// <param name="path">Its folder is made when it is missing.</param>
    /// <param name="text">ASCII.</param>
    /// <param name="isDurable">Wait until it is on the disk.</param>
    /// <param name="overwrite">Otherwise one that is there stays as it is: of two hosts at once, the first wins.</param>
    public static void Put(string path, string text, bool isDurable, bool overwrite)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var made = $"{path}.{Guid.CreateVersion7():N}";
        var form = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            form.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var stream = new FileStream(made, form))
        {
            stream.Write(Encoding.ASCII.GetBytes(text));
            stream.Flush(flushToDisk: isDurable);
        }
        try
        {
            File.Move(made, path, overwrite);
        }
        catch (IOException) when (!overwrite && File.Exists(path))
        {
            File.Delete(made);
        }
    }
}
