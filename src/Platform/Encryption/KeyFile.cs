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

    public static void Replace(string path, IEnumerable<WrappedKey> keys) =>
        SecretFile.Put(path, string.Concat(keys.Select(key => $"{key}\n")), isDurable: true, overwrite: true);

    public static void Destroy(string path, DateTimeOffset now) =>
        SecretFile.Put(path, $"{Erased}{now:O}\n", isDurable: true, overwrite: true);
}
