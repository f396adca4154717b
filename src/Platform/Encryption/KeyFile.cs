using System.Globalization;
using PlacePartners.Platform.Files;

namespace PlacePartners.Platform.Encryption;

/// <summary>One version of a key as it is kept: wrapped by a version of the key above it.</summary>
internal sealed record WrappedKey(int Number, string Wrapper, DateTimeOffset MadeAt, string Wrapped)
{
    public static WrappedKey Read(string line)
    {
        var cells = line.Split(' ');
        return new(
            int.Parse(cells[0], CultureInfo.InvariantCulture),
            cells[1],
            DateTimeOffset.Parse(cells[2], CultureInfo.InvariantCulture),
            cells[3]
        );
    }

    public override string ToString() => string.Join(' ', Number, Wrapper, $"{MadeAt:O}", Wrapped);
}

/// <summary>
/// The versions of one key, a line each, the newest last. The file is only ever replaced whole. A destroyed key leaves a
/// file that says so, lest a new one be made in its place.
/// </summary>
internal static class KeyFile
{
    private const string Erased = "erased ";
    private const int MostTries = 3000;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(10);

    /// <summary>Null where there is no such file; empty where the key was destroyed.</summary>
    public static IReadOnlyList<WrappedKey>? Read(string path)
    {
        try
        {
            var text = File.ReadAllText(path);
            return text.StartsWith(Erased, StringComparison.Ordinal)
                ? []
                : [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(WrappedKey.Read)];
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Puts the first version in place, unless somebody else was there before.</summary>
    /// <param name="path">The file.</param>
    /// <param name="key">The first version.</param>
    /// <param name="isDurable">Wait until it is on the disk. What is locked with a key that a power cut takes is lost.</param>
    public static void Create(string path, WrappedKey key, bool isDurable) =>
        SecretFile.Put(path, $"{key}\n", isDurable, overwrite: false);

    /// <summary>
    /// Puts other versions in place of those that stand there; leaves a key alone that was never made or was destroyed. No
    /// host destroys it between the reading and the replacing, so a destroyed key never comes back.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="next">From the versions that stand there; null to leave them as they are.</param>
    /// <returns>Whether they were replaced.</returns>
    public static bool Change(string path, Func<IReadOnlyList<WrappedKey>, IEnumerable<WrappedKey>?> next)
    {
        if (!File.Exists(path))
            return false;
        using var alone = Alone(path);
        if (Read(path) is not { Count: > 0 } versions || next(versions) is not { } keys)
            return false;
        SecretFile.Put(path, string.Concat(keys.Select(key => $"{key}\n")), isDurable: true, overwrite: true);
        return true;
    }

    public static void Destroy(string path, DateTimeOffset now)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var alone = Alone(path);
        SecretFile.Put(path, $"{Erased}{now:O}\n", isDurable: true, overwrite: true);
    }

    // One lock for a folder holds between processes too, and leaves no file behind for each person.
    private static FileStream Alone(string path)
    {
        var file = Path.Combine(Path.GetDirectoryName(path)!, "changes.lock");
        for (var tries = 1; ; tries++)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (tries < MostTries)
            {
                Thread.Sleep(BetweenTries);
            }
        }
    }
}
