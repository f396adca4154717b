using Npgsql;
using PlacePartners.Host;

namespace PlacePartners.Tests;

/// <summary>A database for one app: a file, or a PostgreSQL database whose app role owns nothing.</summary>
internal sealed class TestDatabase
{
    private const string AppRole = "placepartners_test_app";
    private static readonly string? Owner = Environment.GetEnvironmentVariable("PLACEPARTNERS_TEST_POSTGRES");
    private static readonly SemaphoreSlim OneAtATime = new(1);
    private static TestDatabase? template;
    private readonly string name = $"pp_{Guid.CreateVersion7():N}";
    private readonly string directory;

    private TestDatabase() => directory = Path.Combine(Path.GetTempPath(), name);

    public static TestDatabase Next() => new();

    public static bool IsPostgres => Owner is not null;

    public Dictionary<string, string> Settings =>
        Owner is null
            ? new() { ["Data:Directory"] = directory }
            : new()
            {
                ["Data:Directory"] = directory,
                ["Database:Kind"] = "Postgres",
                ["Background:Stored"] = "false",
                ["Database:Connection"] = Connection(AppRole, "app"),
            };

    /// <summary>Settings under which the product would own the tables; on SQLite whoever opens the file does.</summary>
    public Dictionary<string, string> OwnerSettings =>
        Owner is null
            ? Settings
            : new(Settings)
            {
                ["Database:Connection"] = new NpgsqlConnectionStringBuilder(Owner) { Database = name }.ToString(),
            };

    /// <summary>A copy of the one that was migrated: making the tables takes longer than most tests.</summary>
    public async Task Create()
    {
        await OneAtATime.WaitAsync();
        try
        {
            template ??= await Migrated();
            if (Owner is not null)
                await Run(Owner, $"create database {name} template {template.name}");
            else
                template.CopyTo(directory);
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    public async Task Drop()
    {
        if (Owner is null)
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        else
            await Run(Owner, $"drop database if exists {name} with (force)");
        if (Directory.Exists(directory))
            Directory.Delete(directory, recursive: true);
    }

    private static async Task<TestDatabase> Migrated()
    {
        var database = Next();
        if (Owner is not null)
        {
            await Run(
                Owner,
                $"do $$ begin if not exists (select from pg_roles where rolname = '{AppRole}') then create role {AppRole} login password 'app' nosuperuser nobypassrls; end if; end $$"
            );
            await Run(Owner, $"create database {database.name}");
        }
        await using var owner = Composition.Build([
            "--Background:Enabled=false",
            $"--Database:AppRole={AppRole}",
            .. database.OwnerSettings.Select(setting => $"--{setting.Key}={setting.Value}"),
        ]);
        await (Owner is null ? Migration.AtStart(owner.Services) : Migration.AsOwner(owner.Services));
        // Neither can be copied while somebody is connected.
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => database.Drop().Wait();
        return database;
    }

    private void CopyTo(string folder)
    {
        Directory.CreateDirectory(folder);
        File.Copy(Path.Combine(directory, "placepartners.db"), Path.Combine(folder, "placepartners.db"));
    }

    private string Connection(string user, string password) =>
        new NpgsqlConnectionStringBuilder(Owner)
        {
            Database = name,
            Username = user,
            Password = password,
        }.ToString();

    private static async Task Run(string connection, string statement)
    {
        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand(statement);
        await command.ExecuteNonQueryAsync();
    }
}
