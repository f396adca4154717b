using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PlacePartners.Platform.Data;

/// <summary>What holds for every table: enums as text, bounded strings, instants in UTC, version tokens, column names.</summary>
internal static class Conventions
{
    public static bool IsTenantOwned(IReadOnlyEntityType entity) =>
        entity.ClrType.IsAssignableTo(typeof(TenantOwned)) && !entity.IsOwned();

    public static void Configure(ModelConfigurationBuilder configuration, DatabaseKind kind)
    {
        configuration.Properties<string>().HaveMaxLength(400);
        configuration.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        configuration.Properties<decimal>().HavePrecision(19, 6);
        if (kind == DatabaseKind.Sqlite)
            configuration.Properties<DateTimeOffset>().HaveConversion<TicksConverter>();
    }

    public static void Apply(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            if (entity.ClrType.IsAssignableTo(typeof(Entity)) && !entity.IsOwned())
                entity.FindProperty(nameof(Entity.Id))!.ValueGenerated = ValueGenerated.Never;

            if (entity.ClrType.IsAssignableTo(typeof(IVersioned)))
                entity.FindProperty(nameof(IVersioned.Version))!.IsConcurrencyToken = true;

            if (IsTenantOwned(entity) && !entity.GetIndexes().Any(index => StartsWithTenant(index.Properties)))
                entity.AddIndex([entity.FindProperty(nameof(TenantOwned.TenantId))!]);
        }
    }

    private static bool StartsWithTenant(IReadOnlyList<IReadOnlyProperty> properties) =>
        properties[0].Name == nameof(TenantOwned.TenantId);

    private sealed class TicksConverter()
        : ValueConverter<DateTimeOffset, long>(
            instant => instant.UtcTicks,
            ticks => new DateTimeOffset(ticks, TimeSpan.Zero)
        );
}
