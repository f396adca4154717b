using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using PlacePartners.Platform.Data;

namespace PlacePartners.Tests.Architecture;

/// <summary>
/// Each owned table has its wall: on PostgreSQL as the database itself reports it, on SQLite as the statements for the
/// servers would build it.
/// </summary>
public sealed class PolicyTests(App app)
{
    private const string Own =
        "(\"TenantId\" = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid)";

    [Fact]
    public async Task Every_owned_table_has_a_policy_in_force_on_PostgreSQL()
    {
        var (tables, written) = await app.Inside(null, (_, db) => Task.FromResult(Written(Model(db))));

        var walls = TestDatabase.IsPostgres ? await app.Inside(null, (_, db) => InForce(db)) : written;

        Unwalled(tables, walls).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_owned_table_has_a_policy_on_SQL_Server()
    {
        var (tables, statements) = await app.Inside(
            null,
            (_, db) => Task.FromResult((Tables(Model(db)), RowLevelSecurity.SqlServer(Model(db)).ToList()))
        );

        Unfiltered(tables, statements).ShouldBeEmpty();
        Unfiltered(["forgotten"], statements).ShouldBe(["forgotten"]);
    }

    [Fact]
    public void The_guard_reports_every_way_in_which_a_wall_can_be_open()
    {
        var good = new Wall("good", true, true, "tenant", "ALL", Own, Own);
        Wall[] walls =
        [
            good,
            good with
            {
                Table = "off",
                IsEnabled = false,
            },
            good with
            {
                Table = "not for the owner",
                IsForced = false,
            },
            good with
            {
                Table = "open to read",
                Using = "true",
            },
            good with
            {
                Table = "open to write",
                Check = "true",
            },
            good with
            {
                Table = "reads only",
                Command = "SELECT",
            },
            good with
            {
                Table = "opened beside",
            },
            good with
            {
                Table = "opened beside",
                Policy = "everybody",
                Using = "true",
            },
        ];
        var tables = walls.Select(wall => wall.Table).Append("forgotten").Distinct();

        Unwalled(tables, walls)
            .ShouldBe([
                "off",
                "not for the owner",
                "open to read",
                "open to write",
                "reads only",
                "opened beside",
                "forgotten",
            ]);
    }

    [Fact]
    public async Task The_app_s_role_owns_nothing_and_passes_no_wall()
    {
        // SQLite has no roles: there is nothing to own a table there, and the filter stands alone.
        var rights = TestDatabase.IsPostgres
            ? await app.Inside(
                null,
                (_, db) =>
                    db
                        .Database.SqlQueryRaw<bool>(
                            """
                            select rolsuper or rolbypassrls or exists (select from pg_class where relowner = pg_roles.oid)
                            as "Value" from pg_roles where rolname = current_user
                            """
                        )
                        .SingleAsync()
            )
            : false;

        rights.ShouldBeFalse();
    }

    private static List<string> Unwalled(IEnumerable<string> tables, IEnumerable<Wall> walls)
    {
        var byTable = walls.ToLookup(wall => wall.Table);
        return [.. tables.Where(table => !byTable[table].Any() || byTable[table].Any(wall => !Stands(wall)))];
    }

    private static bool Stands(Wall wall) =>
        wall is { IsEnabled: true, IsForced: true, Policy: "tenant", Command: "ALL", Using: Own, Check: Own };

    private static List<string> Unfiltered(IEnumerable<string> tables, IReadOnlyCollection<string> statements) =>
        [
            .. tables.Where(table =>
                !new[] { "filter", "block" }.All(kind =>
                    statements.Any(statement =>
                        statement.Contains(
                            $"add {kind} predicate dbo.tenant_predicate([TenantId]) on dbo.[{table}]",
                            StringComparison.Ordinal
                        )
                    )
                )
            ),
        ];

    private static IModel Model(AppDb db) => db.GetService<IDesignTimeModel>().Model;

    private static List<string> Tables(IModel model) =>
        [
            .. model
                .GetEntityTypes()
                .Where(entity => entity.ClrType.IsAssignableTo(typeof(TenantOwned)) && !entity.IsOwned())
                .Select(entity => entity.GetTableName()!)
                .Distinct(),
        ];

    private static (List<string> Tables, List<Wall> Walls) Written(IModel model)
    {
        var statements = RowLevelSecurity.Postgres(model, "app").Select(statement => statement.Trim()).ToList();
        return (
            Tables(model),
            [
                .. Tables(model)
                    .Where(table =>
                        statements.Any(s =>
                            s.StartsWith($"create policy tenant on \"{table}\"", StringComparison.Ordinal)
                        )
                    )
                    .Select(table => new Wall(
                        table,
                        statements.Contains($"alter table \"{table}\" enable row level security"),
                        statements.Contains($"alter table \"{table}\" force row level security"),
                        "tenant",
                        "ALL",
                        Own,
                        Own
                    )),
            ]
        );
    }

    // A restrictive policy opens nothing beside the wall: it only takes away.
    private static Task<List<Wall>> InForce(AppDb db) =>
        db
            .Database.SqlQueryRaw<Wall>(
                """
                select tablename::text as "Table", relrowsecurity as "IsEnabled", relforcerowsecurity as "IsForced",
                policyname::text as "Policy", cmd::text as "Command", coalesce(qual, '') as "Using",
                coalesce(with_check, '') as "Check"
                from pg_policies join pg_class on pg_class.oid = (quote_ident(schemaname) || '.' || quote_ident(tablename))::regclass
                where permissive = 'PERMISSIVE'
                """
            )
            .ToListAsync();

    private sealed record Wall(
        string Table,
        bool IsEnabled,
        bool IsForced,
        string Policy,
        string Command,
        string Using,
        string Check
    );
}
