using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace PlacePartners.Bare;

/// <summary>
/// Copies checklists of one partnership, with all that belongs to them, into others that nobody opens, so that tables and
/// indexes are as large as those of many partnerships. What is encrypted is copied as it is.
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
        await using DbConnection open = isSqlite ? new SqliteConnection(connection) : new NpgsqlConnection(connection);
        await open.OpenAsync();
        if (isSqlite)
            await Do(open, "pragma synchronous = off; pragma foreign_keys = off; pragma cache_size = -400000");
        else
            await Do(open, "set synchronous_commit = off; set session_replication_role = replica");
        var own = isSqlite ? $"'{tenant.ToUpperInvariant()}'" : $"'{tenant}'::uuid";
        await Do(
            open,
            $"""
            create temp table chosen as select "Id", "PersonId" from referrals_submissions
            where "TenantId" = {own} order by "SubmittedAt" desc limit {submissions}
            """
        );
        var statements = new List<string>();
        foreach (var (table, where) in Copied)
            statements.Add(await Statement(open, isSqlite, table, $""" "TenantId" = {own} and {where}"""));

        for (var number = first; number <= last; number++)
        {
            await using var transaction = await open.BeginTransactionAsync();
            foreach (var statement in statements)
                await Do(
                    open,
                    statement.Replace(
                        "{number}",
                        number.ToString("X8", CultureInfo.InvariantCulture),
                        StringComparison.Ordinal
                    )
                );
            await transaction.CommitAsync();
        }
        await Do(open, "analyze");
    }

    // The first eight digits of each identifier become the number of the partnership: rows stay tied to each other.
    private static async Task<string> Statement(DbConnection open, bool isSqlite, string table, string where)
    {
        await using var command = open.CreateCommand();
        command.CommandText = $"select * from {table} limit 1";
        await using var reader = await command.ExecuteReaderAsync();
        var columns = Enumerable.Range(0, reader.FieldCount).Select(i => (Name: reader.GetName(i), Index: i)).ToList();
        string Value((string Name, int Index) column) =>
            !(column.Name.EndsWith("Id", StringComparison.Ordinal) || column.Name == "ClientKey") ? $"\"{column.Name}\""
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
