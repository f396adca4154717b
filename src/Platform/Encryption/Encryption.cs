using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Platform.Encryption;

/// <summary>Says something about one resident, so that their own key locks it.</summary>
public interface IAboutPerson
{
    /// <summary>The resident.</summary>
    Guid PersonId { get; }
}

/// <summary>
/// Locks the personal part of a row: format, number of the key, then what Gcm makes of the values as JSON. Partnership,
/// table and row are its context, so it opens in no other place.
/// </summary>
internal static class Encryption
{
    private const byte Format = 1;
    private const int Head = 5;

    public static byte[] Lock(DataKey key, KeyOwner owner, Entity row, Dictionary<string, string> values)
    {
        var locked = Gcm.Lock(
            BytesOf(key, owner),
            JsonSerializer.SerializeToUtf8Bytes(values),
            Context(owner, row, key.Number)
        );
        var box = new byte[Head + locked.Length];
        box[0] = Format;
        BinaryPrimitives.WriteInt32BigEndian(box.AsSpan(1), key.Number);
        locked.CopyTo(box, Head);
        return box;
    }

    /// <summary>The values; null where the key was destroyed.</summary>
    /// <exception cref="CryptographicException">It was locked in another place or was altered, or its key is missing.</exception>
    public static Dictionary<string, string>? Open(PersonalKeys keys, KeyOwner owner, Entity row, byte[] box)
    {
        if (box.Length < Head || box[0] != Format)
            throw new CryptographicException("Not in a known form.");
        if (keys.Version(owner, NumberOf(box)) is not { } key)
            return null;
        var plain = Gcm.Open(BytesOf(key, owner), box.AsSpan(Head), Context(owner, row, key.Number));
        return JsonSerializer.Deserialize<Dictionary<string, string>>(plain);
    }

    /// <summary>The number of the key that locked it.</summary>
    public static int NumberOf(byte[] box) => BinaryPrimitives.ReadInt32BigEndian(box.AsSpan(1));

    public static KeyOwner OwnerOf(object row, Guid? tenantId)
    {
        if (row is not TenantOwned owned)
            return new KeyOwner(null);
        var partnership = owned.TenantId == Guid.Empty ? tenantId : owned.TenantId;
        return new KeyOwner(partnership, (row as IAboutPerson)?.PersonId);
    }

    private static byte[] BytesOf(DataKey key, KeyOwner owner) =>
        owner.Person is null ? PersonalKeys.For("data", key) : key.Bytes;

    private static string Context(KeyOwner owner, Entity row, int number) =>
        $"row {owner.Scope} {row.GetType().Name} {row.Id:N} {number}";
}

/// <summary>Locks the personal values of what is about to be saved.</summary>
internal static class EncryptPersonal
{
    /// <summary>What changed in rows that were there before: the names of the properties, never their values.</summary>
    public static Dictionary<object, IReadOnlyList<string>> Apply(AppDb db, Guid? tenantId)
    {
        var changed = new Dictionary<object, IReadOnlyList<string>>();
        foreach (
            var entry in db
                .ChangeTracker.Entries()
                .Where(e => e.State is not (EntityState.Detached or EntityState.Deleted))
        )
        {
            if (entry.Entity is not Entity row || PersonalColumns.Of(entry.Metadata.ClrType) is not { } columns)
                continue;
            var owner = Encryption.OwnerOf(row, tenantId);
            var (now, column) = (columns.Read(row), entry.Property(PersonalColumns.Encrypted));
            var before =
                entry.State == EntityState.Added ? null : Before(db.Keys, owner, row, (byte[]?)column.OriginalValue);
            var differences = columns.Differences(now, before);
            if (differences.Count == 0)
            {
                if (entry.State == EntityState.Added && columns.IsSought)
                    entry.Property(PersonalColumns.SoughtBy).CurrentValue = "";
                continue;
            }
            if (entry.State != EntityState.Added)
                changed[row] = differences;
            var key =
                db.Keys.Newest(owner, isDurable: !db.IsLoadingHistory)
                ?? throw Refusal.Rule(
                    "person-erased",
                    "This person's details were erased, so nothing more can be kept about them."
                );
            column.CurrentValue = columns.IsEmpty(now) ? null : Encryption.Lock(key, owner, row, now);
            if (columns.IsSought)
                entry.Property(PersonalColumns.SoughtBy).CurrentValue = Sought.IndexOf(
                    db.Keys,
                    owner,
                    columns.SoughtTexts(row)
                );
        }
        return changed;
    }

    private static Dictionary<string, string>? Before(PersonalKeys keys, KeyOwner owner, Entity row, byte[]? box) =>
        box is null ? null : Encryption.Open(keys, owner, row, box);
}
