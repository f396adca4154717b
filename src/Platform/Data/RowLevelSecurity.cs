using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace PlacePartners.Platform.Data;

/// <summary>
/// The database's own wall between partnerships, written from the model, so that no table can be forgotten. No
/// partnership set means no rows. SQLite has no such feature: there the context's filter stands alone.
/// </summary>
public static class RowLevelSecurity
{
    // The audit and its chain: the app adds rows there and changes none. Entries older than six years it may remove.
    private static readonly string[] AddOnly =
    [
        "platform_audit_entries",
        "platform_audit_seals",
        "platform_host_audit_entries",
        "platform_host_audit_seals",
    ];

    /// <summary>Statements for PostgreSQL, each safe to run again: a policy on every owned table, and the app's rights.</summary>
    /// <param name="model">The full model.</param>
    /// <param name="appRole">The role that the app signs in with. It must own nothing and bypass nothing.</param>
    public static IEnumerable<string> Postgres(IModel model, string appRole)
    {
        var role = "\"" + appRole.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
        foreach (var table in Tables(model))
        {
            yield return $"""alter table "{table}" enable row level security""";
            yield return $"""alter table "{table}" force row level security""";
            yield return $"""drop policy if exists tenant on "{table}" """;
            yield return $"""
                create policy tenant on "{table}"
                using ("TenantId" = nullif(current_setting('app.tenant_id', true), '')::uuid)
                with check ("TenantId" = nullif(current_setting('app.tenant_id', true), '')::uuid)
                """;
        }
        yield return $"grant usage on schema public to {role}";
        yield return $"grant select, insert, update, delete on all tables in schema public to {role}";
        yield return $"grant usage, select on all sequences in schema public to {role}";
        // Rows whose time is over may go, and the database itself sees to it that no younger one does.
        yield return "drop policy if exists keep on \"platform_audit_entries\"";
        yield return $"""
            create policy keep on "platform_audit_entries" as restrictive for delete to {role}
            using ("At" < now() - interval '6 years')
            """;
        foreach (var table in AddOnly)
            yield return $"""revoke update, delete, truncate on "{table}" from {role}""";
        yield return $"""grant delete on "platform_audit_entries" to {role}""";
    }

    /// <summary>Statements for SQL Server: one predicate function and one security policy over every owned table.</summary>
    public static IEnumerable<string> SqlServer(IModel model)
    {
        yield return "drop security policy if exists tenant_policy";
        yield return """
            create or alter function tenant_predicate(@TenantId uniqueidentifier) returns table with schemabinding as
            return select 1 as allowed where @TenantId = try_cast(session_context(N'tenant_id') as uniqueidentifier)
            """;
        var predicates = Tables(model)
            .SelectMany(table =>
                new[]
                {
                    $"add filter predicate dbo.tenant_predicate([TenantId]) on dbo.[{table}]",
                    $"add block predicate dbo.tenant_predicate([TenantId]) on dbo.[{table}]",
                }
            );
        yield return $"create security policy tenant_policy {string.Join(", ", predicates)} with (state = on)";
    }

    /// <summary>Runs the statements, one after the other, on the owner's connection.</summary>
    public static async Task Execute(this AppDb db, IEnumerable<string> statements)
    {
        foreach (var statement in statements)
            await db.Database.ExecuteSqlRawAsync(
                statement.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)
            );
    }

    private static IEnumerable<string> Tables(IModel model) =>
        model
            .GetEntityTypes()
            .Where(Conventions.IsTenantOwned)
            .Select(entity => entity.GetTableName()!)
            .Distinct()
            .Order(StringComparer.Ordinal);
}
