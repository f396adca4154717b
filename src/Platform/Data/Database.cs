using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.Configuration;
using Npgsql;
using PlacePartners.Platform.Tenancy;

namespace PlacePartners.Platform.Data;

/// <summary>The databases that PlacePartners runs on.</summary>
public enum DatabaseKind
{
    Sqlite,
    Postgres,
    SqlServer,
}

/// <summary>Every difference between the databases stands in this file and in RowLevelSecurity.</summary>
public static class Database
{
    // Of several hundred operations, those that a busy place repeats.
    private const int StatementsKept = 300;

    /// <summary>The configured kind: Database:Kind, SQLite when it is not set.</summary>
    public static DatabaseKind Kind(IConfiguration configuration) =>
        configuration.GetValue("Database:Kind", DatabaseKind.Sqlite);

    /// <summary>The configured connection: Database:Connection, a file in the data directory when it is not set.</summary>
    /// <exception cref="InvalidOperationException">A setting would let one partnership's connection serve another.</exception>
    public static string Connection(IConfiguration configuration, string dataDirectory)
    {
        var connection = configuration["Database:Connection"];
        if (Kind(configuration) == DatabaseKind.Sqlite)
            return connection ?? $"Data Source={Path.Combine(dataDirectory, "placepartners.db")}";
        if (connection is null)
            throw new InvalidOperationException("Set Database:Connection for this database.");
        return Kind(configuration) == DatabaseKind.Postgres
            ? Prepared(new NpgsqlConnectionStringBuilder(connection))
            : connection;
    }

    // Under row-level security planning costs more than most answers: what is asked again is planned once for a connection.
    private static string Prepared(NpgsqlConnectionStringBuilder connection)
    {
        RefuseToShareRights(connection);
        if (!connection.ShouldSerialize("Max Auto Prepare"))
            connection.MaxAutoPrepare = StatementsKept;
        return connection.ConnectionString;
    }

    private static void RefuseToShareRights(NpgsqlConnectionStringBuilder connection)
    {
        if (connection.NoResetOnClose)
            throw new InvalidOperationException(
                "Take 'No Reset On Close' out of Database:Connection: it would carry one partnership's rights to the next user of a pooled connection."
            );
        if (connection.Multiplexing)
            throw new InvalidOperationException(
                "Take 'Multiplexing' out of Database:Connection: several partnerships would use one connection at once, and its rights with it."
            );
    }

    /// <summary>Points a context at a database, with its own set of migrations.</summary>
    public static DbContextOptionsBuilder Use(
        this DbContextOptionsBuilder options,
        DatabaseKind kind,
        string connection
    ) =>
        kind switch
        {
            DatabaseKind.Postgres => options.UseNpgsql(
                connection,
                postgres => postgres.MigrationsAssembly("PlacePartners.Migrations.Postgres")
            ),
            DatabaseKind.SqlServer => options.UseSqlServer(
                connection,
                sqlServer => sqlServer.MigrationsAssembly("PlacePartners.Migrations.SqlServer")
            ),
            _ => options.UseSqlite(connection, sqlite => sqlite.MigrationsAssembly("PlacePartners.Migrations.Sqlite")),
        };

    internal static DatabaseKind Of(DbContext db) =>
        db.Database.IsNpgsql() ? DatabaseKind.Postgres
        : db.Database.IsSqlServer() ? DatabaseKind.SqlServer
        : DatabaseKind.Sqlite;

    /// <summary>Whether a save failed because another, at the same moment, saved the same or changed what was read.</summary>
    public static bool Collided(DbUpdateException failure) =>
        failure is DbUpdateConcurrencyException || BrokenIndex(failure) is not null;

    /// <summary>The unique index that a failed save broke, or null when it failed for another reason.</summary>
    internal static IIndex? BrokenIndex(DbUpdateException failure)
    {
        var indexes = failure.Entries.SelectMany(entry => entry.Metadata.GetIndexes()).Where(index => index.IsUnique);
        return failure.InnerException switch
        {
            PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } broken => indexes.FirstOrDefault(index =>
                index.GetDatabaseName() == broken.ConstraintName
            ),
            SqliteException { SqliteExtendedErrorCode: 2067 } broken => indexes.FirstOrDefault(index =>
                broken.Message.Contains(SqliteColumns(index), StringComparison.Ordinal)
            ),
            SqlException { Number: 2601 or 2627 } broken => indexes.FirstOrDefault(index =>
                broken.Message.Contains($"'{index.GetDatabaseName()}'", StringComparison.Ordinal)
            ),
            _ => null,
        };
    }

    /// <summary>Whether the database stopped this save because it and another waited for each other. Nothing of it was saved.</summary>
    public static bool Deadlocked(Exception failure) =>
        failure switch
        {
            PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected } => true,
            SqlException { Number: 1205 } => true,
            { InnerException: { } inner } => Deadlocked(inner),
            _ => false,
        };

    private static string SqliteColumns(IIndex index)
    {
        var table = index.DeclaringEntityType.GetTableName();
        return string.Join(", ", index.Properties.Select(property => $"{table}.{property.GetColumnName()}"));
    }
}

/// <summary>Prepares each connection: durable commits on SQLite, the partnership for row-level security on the servers.</summary>
public sealed class ConnectionSetup(CurrentTenant tenant) : DbConnectionInterceptor
{
    private const string Sqlite =
        "pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma busy_timeout = 30000";

    // What is set of a SQLite file stays with its handle, which the pool hands on as it is.
    private static readonly ConditionalWeakTable<object, object> Prepared = [];

    /// <inheritdoc />
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = Command(connection);
        command?.ExecuteNonQuery();
        Note(connection);
    }

    /// <inheritdoc />
    public override async Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        await TakeRights(connection, cancellationToken);
        Note(connection);
    }

    /// <summary>Gives an open connection the rights of the partnership that its scope is in now.</summary>
    public async Task TakeRights(DbConnection connection, CancellationToken ct)
    {
        await using var command = Command(connection);
        if (command is not null)
            await command.ExecuteNonQueryAsync(ct);
    }

    private static void Note(DbConnection connection)
    {
        if (connection is SqliteConnection { Handle: { } handle })
            Prepared.TryAdd(handle, handle);
    }

    /// <returns>Null where the connection is as it should be.</returns>
    private DbCommand? Command(DbConnection connection)
    {
        if (connection is SqliteConnection { Handle: { } handle } && Prepared.TryGetValue(handle, out _))
            return null;
        var command = connection.CreateCommand();
        command.CommandText = connection switch
        {
            NpgsqlConnection => "select set_config('app.tenant_id', @tenant, false)",
            SqlConnection => "exec sp_set_session_context N'tenant_id', @tenant",
            _ => Sqlite,
        };
        if (connection is not SqliteConnection)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "tenant";
            parameter.Value = tenant.Id?.ToString() ?? "";
            command.Parameters.Add(parameter);
        }
        return command;
    }
}
