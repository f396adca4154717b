using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using PlacePartners.Platform.Files;

namespace PlacePartners.Platform.Encryption;

/// <summary>
/// The keys that wrap those of the partnerships, by name. They come from Keys:Master, as "name=base64" with ; between
/// them, or from a file of such lines. The last wraps what is new; all open what they wrapped.
/// </summary>
internal sealed class MasterKeys
{
    private readonly Dictionary<string, byte[]> keys = [];

    private MasterKeys(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            var parts = line.Split('=', 2, StringSplitOptions.TrimEntries);
            if (parts.Length < 2 || parts[0].Length == 0 || parts[0].Contains(' '))
                throw new InvalidOperationException("Write each master key as a name, =, and 32 bytes as base64.");
            var key = Convert.FromBase64String(parts[1]);
            if (key.Length != Gcm.KeySize)
                throw new InvalidOperationException($"The master key {parts[0]} is not 32 bytes long.");
            keys[parts[0]] = key;
            Current = parts[0];
        }
        if (Current.Length == 0)
            throw new InvalidOperationException("There is no master key. Restore keys/master.key, or set Keys:Master.");
    }

    /// <summary>The name of the one that wraps what is new.</summary>
    public string Current { get; } = "";

    /// <summary>The key of a name.</summary>
    /// <exception cref="CryptographicException">There is none of that name any more.</exception>
    public byte[] this[string name] =>
        keys.GetValueOrDefault(name) ?? throw new CryptographicException($"There is no master key {name}.");

    public static MasterKeys Of(IConfiguration configuration, string folder) =>
        configuration["Keys:Master"] is { Length: > 0 } configured
            ? new(configured.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            : new(
                SecretFile
                    .ReadOrMake(Path.Combine(folder, "master.key"), NewLine)
                    .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            );

    public static MasterKeys Made() => new([NewLine()]);

    private static string NewLine() => $"first={Convert.ToBase64String(RandomNumberGenerator.GetBytes(Gcm.KeySize))}";
}
