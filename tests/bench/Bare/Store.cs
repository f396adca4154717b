using System.Data.Common;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace PlacePartners.Bare;

/// <summary>Four statements, written by hand and prepared where the driver can: a list, one, a new one, an aggregate.</summary>
internal sealed class Store : IAsyncDisposable
{
    // Without names, which the product keeps encrypted: the twin opens nothing.
    private const string Newest = """
        select r."Id", s."Reference", v."Name", r."Needs", r."IsUrgent", r."SentAt", r."State", r."DueAt"
        from referrals_referrals r
        join referrals_submissions s on s."Id" = r."SubmissionId"
        join services_services v on v."Id" = r."ServiceId"
        where r."TenantId" = @tenant and r."OrganisationId" = @organisation and r."WithdrawnAt" is null
        order by r."SentAt" desc limit 50
        """;
    private const string One = """
        select r."Id", s."Reference", v."Name", r."Needs", r."IsUrgent", r."SentAt", r."State", r."DueAt", s."SubmittedAt"
        from referrals_referrals r
        join referrals_submissions s on s."Id" = r."SubmissionId"
        join services_services v on v."Id" = r."ServiceId"
        where r."TenantId" = @tenant and r."Id" = @id
        """;
    private const string Events = """
        select "At", "What", "OrganisationId" from referrals_events
        where "TenantId" = @tenant and "ReferralId" = @id order by "At"
        """;
    private const string Aggregate = """
        select "ServiceId", "State", count(*) from referrals_referrals
        where "TenantId" = @tenant group by "ServiceId", "State"
        """;

    // What the product writes for a new checklist with one referral, but for marks, clocks and the outbox.
    private static readonly string[] Written =
    [
        "referrals_people",
        "referrals_submissions",
        "referrals_referrals",
        "referrals_consents",
        "referrals_events",
        "platform_audit_entries",
    ];

    private readonly DbDataSource source;
    private readonly object tenant;
    private readonly object organisation;
    private readonly bool isSqlite;
    private IReadOnlyList<Row> template = [];

    private Store(DbDataSource source, bool isSqlite, string tenant, string organisation)
    {
        (this.source, this.isSqlite) = (source, isSqlite);
        (this.tenant, this.organisation) = (Id(tenant), Id(organisation));
    }

    public static async Task<Store> Open(string kind, string connection, string tenant, string organisation)
    {
        var isSqlite = kind == "Sqlite";
        DbDataSource source = isSqlite
            ? new SqliteSource(connection)
            : NpgsqlDataSource.Create(
                new NpgsqlConnectionStringBuilder(connection)
                {
                    Options = $"-c app.tenant_id={tenant}",
                    MaxAutoPrepare = 20,
                    AutoPrepareMinUsages = 1,
                }
            );
        var store = new Store(source, isSqlite, tenant, organisation);
        store.template = await store.Template();
        return store;
    }

    public Task List(Utf8JsonWriter json) => Rows(json, Newest, ("tenant", tenant), ("organisation", organisation));

    public Task Board(Utf8JsonWriter json) => Rows(json, Aggregate, ("tenant", tenant));

    public async Task Get(Utf8JsonWriter json, string id)
    {
        json.WriteStartObject();
        json.WritePropertyName("referral");
        await Rows(json, One, ("tenant", tenant), ("id", Id(id)));
        json.WritePropertyName("events");
        await Rows(json, Events, ("tenant", tenant), ("id", Id(id)));
        json.WriteEndObject();
    }

    public async Task Create(Utf8JsonWriter json, string note)
    {
        var ids = new Dictionary<string, object>();
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        foreach (var row in template)
        {
            await using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = row.Insert;
            for (var i = 0; i < row.Values.Length; i++)
                Add(command, $"p{i}", Fresh(row.Columns[i], row.Values[i], ids), row.Types[i]);
            await command.ExecuteNonQueryAsync();
        }
        await transaction.CommitAsync();
        json.WriteStartObject();
        json.WriteNumber("note", note.Length);
        json.WriteEndObject();
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();

    private object Id(string id) => isSqlite ? id.ToUpperInvariant() : Guid.Parse(id);

    private object Fresh(string column, object value, Dictionary<string, object> ids)
    {
        if (column == "Reference")
            return RandomNumberGenerator.GetHexString(10);
        // It opens in the row that it was made for and in no other.
        if (column == "Encrypted")
            return DBNull.Value;
        if (!IsOwn(column, value))
            return value;
        var former = value.ToString()!;
        return ids.TryGetValue(former, out var known) ? known : ids[former] = Id(Guid.CreateVersion7().ToString());
    }

    private bool IsOwn(string column, object value) =>
        column is "ClientKey" || (column is not ("TenantId" or "ServiceId") && owned.Contains(value.ToString()!));

    private readonly HashSet<string> owned = [];

    private async Task<IReadOnlyList<Row>> Template()
    {
        var rows = new List<Row>();
        // Of another organisation: what is made while it is measured must not lengthen the list.
        var referral = await First("referrals_referrals", """ "OrganisationId" <> @id """, organisation);
        var submission = await First("referrals_submissions", """ "Id" = @id """, referral["SubmissionId"]);
        Dictionary<string, (string Where, object Id)> from = new()
        {
            ["referrals_people"] = (""" "Id" = @id """, submission["PersonId"]),
            ["referrals_submissions"] = (""" "Id" = @id """, referral["SubmissionId"]),
            ["referrals_referrals"] = (""" "Id" = @id """, referral["Id"]),
            ["referrals_consents"] = (""" "SubmissionId" = @id """, referral["SubmissionId"]),
            ["referrals_events"] = (""" "ReferralId" = @id """, referral["Id"]),
            ["platform_audit_entries"] = (""" "EntityId" = @id """, referral["Id"]),
        };
        foreach (var table in Written)
            rows.Add((await First(table, from[table].Where, from[table].Id)).Row);
        foreach (var row in rows)
            owned.Add(row.Values[Array.IndexOf(row.Columns, "Id")].ToString()!);
        return rows;
    }

    private async Task<Found> First(string table, string where, object id)
    {
        await using var command = source.CreateCommand(
            $"""select * from {table} where "TenantId" = @tenant and {where} limit 1"""
        );
        Add(command, "tenant", tenant);
        Add(command, "id", id);
        await using var reader = await command.ExecuteReaderAsync();
        if (!await reader.ReadAsync())
            throw new InvalidOperationException($"{table} holds no row to go by.");
        var columns = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToArray();
        var values = new object[columns.Length];
        reader.GetValues(values);
        var names = string.Join(", ", columns.Select(column => $"\"{column}\""));
        var marks = string.Join(", ", columns.Select((_, i) => $"@p{i}"));
        return new(
            new Row(
                $"insert into {table} ({names}) values ({marks})",
                columns,
                values,
                [.. Enumerable.Range(0, columns.Length).Select(reader.GetDataTypeName)]
            )
        );
    }

    private async Task Rows(Utf8JsonWriter json, string statement, params (string Name, object Value)[] parameters)
    {
        await using var command = source.CreateCommand(statement);
        foreach (var (name, value) in parameters)
            Add(command, name, value);
        await using var reader = await command.ExecuteReaderAsync();
        json.WriteStartArray();
        while (await reader.ReadAsync())
        {
            json.WriteStartArray();
            for (var i = 0; i < reader.FieldCount; i++)
                Write(json, reader.GetValue(i));
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case DBNull:
                json.WriteNullValue();
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case bool yes:
                json.WriteBooleanValue(yes);
                break;
            case Guid id:
                json.WriteStringValue(id);
                break;
            case DateTime at:
                json.WriteStringValue(at);
                break;
            default:
                json.WriteStringValue(value.ToString());
                break;
        }
    }

    private void Add(DbCommand command, string name, object value, string? type = null)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        if (!isSqlite && type is not null)
            ((NpgsqlParameter)parameter).DataTypeName = type;
        command.Parameters.Add(parameter);
    }

    private sealed record Row(string Insert, string[] Columns, object[] Values, string[] Types);

    private sealed record Found(Row Row)
    {
        public object this[string column] => Row.Values[Array.IndexOf(Row.Columns, column)];
    }

    /// <summary>As durable as the product's: every commit waits for the disk.</summary>
    private sealed class SqliteSource(string connection) : DbDataSource
    {
        public override string ConnectionString => connection;

        protected override DbConnection CreateDbConnection()
        {
            var made = new SqliteConnection(connection);
            made.StateChange += (_, change) =>
            {
                if (change.CurrentState != System.Data.ConnectionState.Open)
                    return;
                using var command = made.CreateCommand();
                command.CommandText = "pragma synchronous = full; pragma busy_timeout = 30000";
                command.ExecuteNonQuery();
            };
            return made;
        }
    }
}
