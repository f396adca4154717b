using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Configuration;
using PlacePartners.Platform.Files;

namespace PlacePartners.Platform.Encryption;

/// <summary>Whose key it is: a person's in a partnership, the partnership's own, or the host's.</summary>
internal readonly record struct KeyOwner(Guid? Partnership, Guid? Person = null)
{
    public string Scope => Partnership?.ToString("N") ?? "host";

    public KeyOwner Above => this with { Person = null };
}

/// <summary>One version of a key, ready for use.</summary>
internal sealed record DataKey(int Number, byte[] Bytes, DateTimeOffset MadeAt);

/// <summary>
/// The keys of personal data: one for each person, wrapped by their partnership's, which a master key wraps. They lie in
/// files, Keys:Directory or keys in the data directory, and not in the database: so a key that is destroyed here is
/// destroyed for every copy of the database too.
/// </summary>
public sealed class PersonalKeys : IDisposable
{
    /// <summary>How long a host may go on with versions it has read: a new one is in use everywhere after this.</summary>
    internal static readonly TimeSpan Remembered = TimeSpan.FromMinutes(1);

    private readonly string folder;
    private readonly MasterKeys masters;
    private readonly TimeProvider clock;
    private readonly MemoryCache cache = new(new MemoryCacheOptions { SizeLimit = 20_000 });

    private PersonalKeys(string folder, MasterKeys masters, TimeProvider clock) =>
        (this.folder, this.masters, this.clock) = (folder, masters, clock);

    /// <summary>The host's keys; a master key is made at the first start where none is configured.</summary>
    /// <exception cref="InvalidOperationException">A master key is not 32 bytes of base64.</exception>
    public static PersonalKeys Of(IConfiguration configuration, DataDirectory data, TimeProvider clock)
    {
        var folder = configuration["Keys:Directory"] is { Length: > 0 } configured
            ? Directory.CreateDirectory(configured).FullName
            : data.Folder("keys");
        return new PersonalKeys(folder, MasterKeys.Of(configuration, folder), clock);
    }

    /// <summary>For tools that know the model but touch no data.</summary>
    internal static PersonalKeys None() => new(Path.GetTempPath(), MasterKeys.Made(), TimeProvider.System);

    /// <summary>The newest version, made where there is none; null where the key was destroyed.</summary>
    internal DataKey? Newest(KeyOwner owner, bool isDurable = true)
    {
        if (Versions(owner) is null)
        {
            KeyFile.Create(PathOf(owner), Wrap(owner, 1, RandomNumberGenerator.GetBytes(Gcm.KeySize)), isDurable);
            Forget(owner);
        }
        return Versions(owner) is [.., var newest] ? newest : null;
    }

    /// <summary>The version that something was locked with; null where the key was destroyed.</summary>
    /// <exception cref="CryptographicException">There is no such version: the files are not those of this database.</exception>
    internal DataKey? Version(KeyOwner owner, int number)
    {
        var versions = Versions(owner);
        if (versions is { Count: 0 })
            return null;
        if (versions?.FirstOrDefault(key => key.Number == number) is { } remembered)
            return remembered;
        Forget(owner);
        return Versions(owner) switch
        {
            { Count: 0 } => null,
            { } fresh when fresh.FirstOrDefault(key => key.Number == number) is { } key => key,
            _ => throw new CryptographicException("The key of this personal data is missing."),
        };
    }

    /// <summary>All versions, the newest last; none where it was destroyed; null where it was never made.</summary>
    internal IReadOnlyList<DataKey>? Versions(KeyOwner owner)
    {
        if (cache.TryGetValue(owner, out IReadOnlyList<DataKey>? known))
            return known;
        // With a partnership's key went those of all its people.
        var isGone = owner.Person is not null && Versions(owner.Above) is { Count: 0 };
        var read = isGone ? [] : KeyFile.Read(PathOf(owner))?.Select(wrapped => Unwrap(owner, wrapped)).ToList();
        if (read is not null)
            cache.Set(
                owner,
                (IReadOnlyList<DataKey>)read,
                new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Remembered }
            );
        return read;
    }

    /// <summary>
    /// Destroys a person's key. What says something about them can be read no more: not here, not in the history, and not
    /// in any copy of the database, however old.
    /// </summary>
    public void Destroy(Guid partnershipId, Guid personId)
    {
        var owner = new KeyOwner(partnershipId, personId);
        KeyFile.Destroy(PathOf(owner), clock.GetUtcNow());
        Forget(owner);
    }

    /// <summary>Adds a version, for all that is locked from now on.</summary>
    internal void Renew(KeyOwner owner)
    {
        KeyFile.Change(
            PathOf(owner),
            versions => [.. versions, Wrap(owner, versions[^1].Number + 1, RandomNumberGenerator.GetBytes(Gcm.KeySize))]
        );
        Forget(owner);
    }

    /// <summary>Wraps every version anew with the newest key above it.</summary>
    internal void Rewrap(KeyOwner owner)
    {
        KeyFile.Change(
            PathOf(owner),
            versions =>
            {
                var newest = WrapperOf(owner).Name;
                return versions.All(version => version.Wrapper == newest)
                    ? null
                    : versions
                        .Select(version =>
                            Wrap(owner, version.Number, Unwrap(owner, version).Bytes) with
                            {
                                MadeAt = version.MadeAt,
                            }
                        )
                        .ToList();
            }
        );
        Forget(owner);
    }

    /// <summary>Lets all versions but the newest go.</summary>
    internal void KeepNewest(KeyOwner owner)
    {
        KeyFile.Change(PathOf(owner), versions => versions.Count > 1 ? [versions[^1]] : null);
        Forget(owner);
    }

    /// <summary>The partnerships that have a key, and the host.</summary>
    internal IEnumerable<KeyOwner> Partnerships() =>
        Files(Path.Combine(folder, "partnerships"))
            .Select(name => new KeyOwner(Guid.TryParseExact(name, "N", out var id) ? id : null));

    /// <summary>The people of a partnership who have a key, or had one.</summary>
    internal IEnumerable<KeyOwner> People(KeyOwner partnership) =>
        Files(Path.Combine(folder, "people", partnership.Scope))
            .Select(name => partnership with { Person = Guid.ParseExact(name, "N") });

    /// <summary>While this is held, nobody else rotates keys.</summary>
    /// <exception cref="IOException">Somebody else does.</exception>
    internal IDisposable LockRotation() =>
        new FileStream(
            Path.Combine(folder, "rotation.lock"),
            FileMode.OpenOrCreate,
            FileAccess.ReadWrite,
            FileShare.None,
            1,
            FileOptions.DeleteOnClose
        );

    /// <summary>
    /// Since when keys are made new. It is kept until the rotation has ended, so that one which was stopped knows, when it is
    /// run again, which partnerships have had their new key.
    /// </summary>
    internal DateTimeOffset BeginRotation() =>
        DateTimeOffset.Parse(
            SecretFile.ReadOrMake(RotationMark, () => $"{clock.GetUtcNow():O}"),
            System.Globalization.CultureInfo.InvariantCulture
        );

    internal void EndRotation() => File.Delete(RotationMark);

    private string RotationMark => Path.Combine(folder, "rotation.begun");

    /// <summary>A key for another purpose than locking, such as an index, from a version of the owner's key.</summary>
    internal static byte[] For(string purpose, DataKey key) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key.Bytes, Gcm.KeySize, info: Encoding.UTF8.GetBytes(purpose));

    /// <inheritdoc />
    public void Dispose() => cache.Dispose();

    private static IEnumerable<string> Files(string folder) =>
        Directory.Exists(folder)
            ? Directory
                .EnumerateFiles(folder, "*.key", SearchOption.AllDirectories)
                .Select(file => Path.GetFileNameWithoutExtension(file))
            : [];

    // People's files are spread over folders, so that none holds hundreds of thousands.
    private string PathOf(KeyOwner owner) =>
        owner.Person is { } person
            ? Path.Combine(folder, "people", owner.Scope, $"{person:N}"[^2..], $"{person:N}.key")
            : Path.Combine(folder, "partnerships", $"{owner.Scope}.key");

    private void Forget(KeyOwner owner) => cache.Remove(owner);

    private (string Name, byte[] Key) WrapperOf(KeyOwner owner)
    {
        if (owner.Person is null)
            return (masters.Current, masters[masters.Current]);
        var above = Newest(owner.Above)!;
        return ($"{above.Number}", For("wrap", above));
    }

    private WrappedKey Wrap(KeyOwner owner, int number, byte[] key)
    {
        var (name, wrapper) = WrapperOf(owner);
        var wrapped = Gcm.Lock(wrapper, key, Context(owner, number));
        return new(number, name, clock.GetUtcNow(), Convert.ToBase64String(wrapped));
    }

    private DataKey Unwrap(KeyOwner owner, WrappedKey wrapped)
    {
        var wrapper = owner.Person is null
            ? masters[wrapped.Wrapper]
            : For(
                "wrap",
                Version(owner.Above, int.Parse(wrapped.Wrapper, System.Globalization.CultureInfo.InvariantCulture))!
            );
        var bytes = Gcm.Open(wrapper, Convert.FromBase64String(wrapped.Wrapped), Context(owner, wrapped.Number));
        return new(wrapped.Number, bytes, wrapped.MadeAt);
    }

    private static string Context(KeyOwner owner, int number) => $"key {owner.Scope} {owner.Person:N} {number}";
}
