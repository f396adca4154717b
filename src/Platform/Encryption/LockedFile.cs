using System.Security.Cryptography;

namespace PlacePartners.Platform.Encryption;

/// <summary>
/// A file under a key of its own. The key is kept as a personal value of the row that tells of the file: it is locked with
/// the person's key, follows its rotation, and with that key the file is gone too, wherever a copy of it lies.
/// </summary>
public static class LockedFile
{
    /// <summary>A new key, as base64.</summary>
    public static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(Gcm.KeySize));

    /// <summary>The locked form of a file.</summary>
    /// <param name="key">As NewKey made it.</param>
    /// <param name="content">The file.</param>
    /// <param name="fileId">Whose file it is: under another id it does not open.</param>
    public static byte[] Lock(string key, ReadOnlySpan<byte> content, Guid fileId) =>
        Gcm.Lock(Convert.FromBase64String(key), content, $"file {fileId:N}");

    /// <summary>The file.</summary>
    /// <exception cref="CryptographicException">The key is another, it is another's file, or a bit was changed.</exception>
    public static byte[] Open(string key, ReadOnlySpan<byte> locked, Guid fileId) =>
        Gcm.Open(Convert.FromBase64String(key), locked, $"file {fileId:N}");
}
