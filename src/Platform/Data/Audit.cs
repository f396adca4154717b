using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PlacePartners.Platform.Encryption;
using PlacePartners.Platform.Events;
using PlacePartners.Platform.Mail;
using PlacePartners.Platform.Security;

namespace PlacePartners.Platform.Data;

/// <summary>Writes one audit row for each row that a commit adds, changes or removes.</summary>
internal static class Audit
{
    private static readonly HashSet<Type> Unaudited =
    [
        typeof(AuditEntry),
        typeof(HostAuditEntry),
        typeof(AuditSeal),
        typeof(HostAuditSeal),
        typeof(OutboxEvent),
        typeof(MailMessage),
        typeof(PersonMark),
    ];

    private const int Longest = 2000;

    public static void Write(
        AppDb db,
        CurrentUser user,
        bool isInPartnership,
        IReadOnlyDictionary<object, IReadOnlyList<string>> personal,
        DateTimeOffset now
    )
    {
        var changed = db
            .ChangeTracker.Entries()
            .Where(entry => entry.Entity is Entity || entry.Metadata.ClrType.IsDefined(typeof(GlobalAttribute)))
            .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Where(entry => !Unaudited.Contains(entry.Metadata.ClrType))
            .Where(entry => !entry.Metadata.ClrType.IsDefined(typeof(UnauditedAttribute)))
            .ToList();

        foreach (var entry in changed)
        {
            var (kind, name, id) = (
                KindOf(entry),
                entry.Metadata.ClrType.Name,
                (Guid)entry.Property(nameof(Entity.Id)).CurrentValue!
            );
            var changes =
                kind == AuditKind.Changed ? ChangesOf(entry, personal.GetValueOrDefault(entry.Entity, [])) : null;
            if (kind == AuditKind.Changed && changes is null)
                continue;
            var what = new Audited(kind, name, id, changes);
            // What is done in a partnership stands in its trail, also when the row itself belongs to none.
            db.Add(isInPartnership ? AuditEntry.Write(what, user, now) : (object)HostAuditEntry.Write(what, user, now));
        }
    }

    /// <summary>Signs what is about to be added, and says whether any of it notes a reading of personal data.</summary>
    public static bool Sign(AppDb db, AuditSecrets secrets)
    {
        var added = db
            .ChangeTracker.Entries<IAuditRow>()
            .Where(entry => entry.State == EntityState.Added)
            .Select(entry => entry.Entity)
            .ToList();
        added.ForEach(secrets.Sign);
        return added.Exists(row => row.Kind >= AuditKind.Read);
    }

    private static AuditKind KindOf(EntityEntry entry) =>
        entry.State switch
        {
            EntityState.Added => AuditKind.Added,
            EntityState.Deleted => AuditKind.Removed,
            _ => AuditKind.Changed,
        };

    private static string? ChangesOf(EntityEntry entry, IReadOnlyList<string> personal)
    {
        var changes = entry
            .Properties.Where(property =>
                property.IsModified
                && property.Metadata.Name
                    is not (nameof(IVersioned.Version) or PersonalColumns.Encrypted or PersonalColumns.SoughtBy)
            )
            .Where(property =>
                !property.Metadata.GetValueComparer().Equals(property.OriginalValue, property.CurrentValue)
            )
            .ToDictionary(
                property => property.Metadata.Name,
                property =>
                    IsPersonal(property)
                        ? ["personal", "personal"]
                        : new[] { Text(property.OriginalValue), Text(property.CurrentValue) }
            );
        foreach (var part in ChangedPartsOf(entry).Concat(personal))
            changes[part] = ["personal", "personal"];
        return changes.Count == 0 ? null : JsonSerializer.Serialize(changes);
    }

    // Answers and attempts are kept within the row that owns them; what they say is not for the trail.
    private static IEnumerable<string> ChangedPartsOf(EntityEntry owner) =>
        owner
            .Context.ChangeTracker.Entries()
            .Where(part => part.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Where(part =>
                part.Metadata.FindOwnership() is { } ownership
                && ownership.PrincipalEntityType == owner.Metadata
                && Equals(
                    part.Property(ownership.Properties[0].Name).CurrentValue,
                    owner.Property(nameof(Entity.Id)).CurrentValue
                )
            )
            .Select(part => part.Metadata.FindOwnership()!.PrincipalToDependent!.Name)
            .Distinct();

    // What a library's base class adds (an account's password hash) is never kept either.
    private static bool IsPersonal(PropertyEntry property) =>
        property.EntityEntry.Entity is not Entity
        || property.Metadata.PropertyInfo?.GetCustomAttribute<PersonalAttribute>() is not null;

    // A report's whole text would be copied with each change of it; that it changed is what the trail is for.
    private static string? Text(object? value)
    {
        var text = value is null ? null : JsonSerializer.Serialize(value, Names);
        return text?.Length > Longest ? JsonSerializer.Serialize($"{text.Length} characters") : text;
    }

    // Numbers of roles and states would say nothing to a reader, and something else after a new one is added.
    private static readonly JsonSerializerOptions Names = new() { Converters = { new JsonStringEnumConverter() } };
}
