using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace PlacePartners.Bare;

/// <summary>
/// Copies checklists of one partnership, with all that belongs to them, into others that nobody opens, so that tables and
/// indexes are as large as those of many partnerships; or its services within it. What is encrypted is copied as it is.
/// </summary>
internal static class Filling
{
    private static readonly (string Table, string Where)[] Copied =
    [
        ("referrals_people", """ "Id" in (select "PersonId" from chosen) """),
        ("referrals_submissions", """ "Id" in (select "Id" from chosen) """),
        ("referrals_referrals", """ "SubmissionId" in (select "Id" from chosen) """),
        ("referrals_consents", """ "SubmissionId" in (select "Id" from chosen) """),
        ("referrals_events", """ "SubmissionId" in (select "Id" from chosen) """),
        ("referrals_clocks", """ "SubmissionId" in (select "Id" from chosen) """),
        ("platform_person_marks", """ "PersonId" in (select "PersonId" from chosen) """),
    ];

    /// <param name="first">The number of the first partnership to make; each number makes the same one.</param>
    /// <param name="submissions">How many checklists each gets.</param>
    public static async Task Fill(bool isSqlite, string connection, string tenant, int first, int last, int submissions)
    {
        await using var open = await Open(isSqlite, connection);
        var own = Own(isSqlite, tenant);
        await Do(
            open,
            $"""
            create temp table chosen as select "Id", "PersonId" from referrals_submissions
            where "TenantId" = {own} order by "SubmittedAt" desc limit {submissions}
            """
        );
        var statements = new List<string>();
        foreach (var (table, where) in Copied)
            statements.Add(
                await Statement(open, isSqlite, table, $""" "TenantId" = {own} and {where}""", IsOfPartnership)
            );
        for (var number = first; number <= last; number++)
            await Copy(open, statements, number);
        await Do(open, "analyze");
    }

    /// <summary>Copies the services of one partnership within it, and its rules with some of them, until it has as many.</summary>
    public static async Task FillServices(bool isSqlite, string connection, string tenant, int services, int rules)
    {
        await using var open = await Open(isSqlite, connection);
        var own = Own(isSqlite, tenant);
        // Copies are told by their numbers, so that they are not copied again.
        var mine = $""" "TenantId" = {own} and cast("Id" as text) not like '0000%'""";
        var offers = await Statement(open, isSqlite, "services_offers", mine, IsOfService);
        var offered = $""" "Id" in (select "ServiceId" from services_offers where {mine})""";
        var copied = await Statement(open, isSqlite, "services_services", offered, IsOfService);
        var ruled = await Statement(open, isSqlite, "referrals_routing_rules", mine, IsOfService);
        for (var number = 1; await Count(open, $"services_offers where \"TenantId\" = {own}") < services; number++)
        {
            var isShortOfRules = await Count(open, $"referrals_routing_rules where \"TenantId\" = {own}") < rules;
            await Copy(open, isShortOfRules ? [copied, offers, ruled] : [copied, offers], number);
        }
        await Do(open, "analyze");
    }

    private static bool IsOfPartnership(string column) =>
        column.EndsWith("Id", StringComparison.Ordinal) || column == "ClientKey";

    private static bool IsOfService(string column) => column is "Id" or "ServiceId";

    private static string Own(bool isSqlite, string tenant) =>
        isSqlite ? $"'{tenant.ToUpperInvariant()}'" : $"'{tenant}'::uuid";

    private static async Task<DbConnection> Open(bool isSqlite, string connection)
    {
        DbConnection open = isSqlite ? new SqliteConnection(connection) : new NpgsqlConnection(connection);
        await open.OpenAsync();
        if (isSqlite)
            await Do(open, "pragma synchronous = off; pragma foreign_keys = off; pragma cache_size = -400000");
        else
            await Do(open, "set synchronous_commit = off; set session_replication_role = replica");
        return open;
    }

    private static async Task Copy(DbConnection open, IReadOnlyList<string> statements, int number)
    {
        var digits = number.ToString("X8", CultureInfo.InvariantCulture);
        await using var transaction = await open.BeginTransactionAsync();
        foreach (var statement in statements)
            await Do(open, statement.Replace("{number}", digits, StringComparison.Ordinal));
        await transaction.CommitAsync();
    }

    private static async Task<long> Count(DbConnection open, string rows)
    {
        await using var command = open.CreateCommand();
        command.CommandText = $"select count(*) from {rows}";
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    // The first eight digits of each numbered identifier become the number of the copy: rows stay tied to each other.
    private static async Task<string> Statement(
        DbConnection open,
        bool isSqlite,
        string table,
        string where,
        Func<string, bool> isNumbered
    )
    {
        await using var command = open.CreateCommand();
        command.CommandText = $"select * from {table} limit 1";
        await using var reader = await command.ExecuteReaderAsync();
        var columns = Enumerable.Range(0, reader.FieldCount).Select(i => (Name: reader.GetName(i), Index: i)).ToList();
        string Value((string Name, int Index) column) =>
            table == "services_services" && column.Name == "Name" ? "\"Name\" || ' {number}'"
            : !isNumbered(column.Name) ? $"\"{column.Name}\""
            : isSqlite ? $"'{{number}}' || substr(\"{column.Name}\", 9)"
            : $"('{{number}}' || substr(\"{column.Name}\"::text, 9))::uuid";
        return $"insert into {table} ({string.Join(", ", columns.Select(column => $"\"{column.Name}\""))}) "
            + $"select {string.Join(", ", columns.Select(Value))} from {table} where {where}";
    }

    private static async Task Do(DbConnection open, string statement)
    {
        await using var command = open.CreateCommand();
        (command.CommandText, command.CommandTimeout) = (statement, 0);
        await command.ExecuteNonQueryAsync();
    }
}
