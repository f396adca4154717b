using Microsoft.EntityFrameworkCore;

namespace PlacePartners.Platform.Data;

/// <summary>Puts the partnership and the version on what is about to be saved.</summary>
internal static class Stamp
{
    public static void Tenant(AppDb db, Guid? tenantId)
    {
        foreach (var entry in db.ChangeTracker.Entries<TenantOwned>())
        {
            if (entry.State is EntityState.Detached or EntityState.Unchanged)
                continue;
            if (tenantId is not { } id)
                throw new InvalidOperationException(
                    $"{entry.Metadata.ClrType.Name} was changed outside a partnership."
                );
            if (entry.State == EntityState.Added && entry.Entity.TenantId == Guid.Empty)
                entry.Entity.TenantId = id;
            if (entry.Entity.TenantId != id)
                throw new InvalidOperationException($"{entry.Metadata.ClrType.Name} belongs to another partnership.");
        }
    }

    public static void Versions(AppDb db)
    {
        foreach (var entry in db.ChangeTracker.Entries<IVersioned>())
        {
            var version = entry.Property(nameof(IVersioned.Version));
            if (entry.State == EntityState.Added)
                version.CurrentValue = 1;
            if (entry.State == EntityState.Modified)
                version.CurrentValue = (int)version.OriginalValue! + 1;
        }
    }
}
