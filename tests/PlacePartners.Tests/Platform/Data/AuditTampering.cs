using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using PlacePartners.Platform.Data;

namespace PlacePartners.Tests.Platform.Data;

/// <summary>What somebody who owns the database may try on a trail. All of it is done within a transaction.</summary>
internal static class AuditTampering
{
    private const string Entries = "platform_audit_entries";
    private const string Seals = "platform_audit_seals";

    public static readonly (string Name, Tamper Do)[] All =
    [
        ("edited", Edit),
        ("removed", (db, of, id, _) => Run(db, $"""delete from {Entries} where "Id" = @id""", of, id)),
        ("removed with its link", RemoveWithLink),
        ("put in", (db, of, id, _) => PutIn(db, of, id)),
        ("put in with a link", PutInWithLink),
    ];

    public delegate Task Tamper(AppDb db, Guid partnershipId, Guid entryId, long number);

    private static readonly string[] Fields =
    [
        "\"Act\" = 'Other'",
        "\"Network\" = '192.0.2.0/24'",
        "\"AccountId\" = \"EntityId\"",
        "\"Entity\" = 'Other'",
    ];

    public static Task Edit(AppDb db, Guid of, Guid id, long number) =>
        Run(db, $"""update {Entries} set {Fields[number % Fields.Length]} where "Id" = @id""", of, id);

    public static async Task RemoveWithLink(AppDb db, Guid of, Guid id, long number)
    {
        await Run(db, $"""delete from {Entries} where "Id" = @id""", of, id);
        await Run(db, $"""delete from {Seals} where "EntryId" = @id""", of, id);
        var later = $""" "TenantId" = @of and "Number" > {number}""";
        await Run(db, $"""update {Seals} set "Number" = 1 - "Number" where {later}""", of, id);
        await Run(db, $"""update {Seals} set "Number" = - "Number" where "TenantId" = @of and "Number" < 0""", of, id);
    }

    private static async Task<Guid> PutIn(AppDb db, Guid of, Guid id)
    {
        var made = Guid.CreateVersion7();
        var columns = db
            .Model.FindEntityType(typeof(AuditEntry))!
            .GetProperties()
            .Select(p => $"\"{p.Name}\"")
            .ToList();
        var values = columns.Select(column => column == "\"Id\"" ? "@made" : column);
        await Run(
            db,
            $"""insert into {Entries} ({string.Join(',', columns)}) select {string.Join(',', values)} from {Entries} where "Id" = @id""",
            of,
            id,
            made
        );
        return made;
    }

    private static async Task PutInWithLink(AppDb db, Guid of, Guid id, long number)
    {
        var made = await PutIn(db, of, id);
        var entry = await db.Set<AuditEntry>().AsNoTracking().SingleAsync(e => e.Id == made);
        var last = await db.Set<AuditSeal>().OrderByDescending(seal => seal.Number).FirstAsync();
        await Run(
            db,
            $"""
            insert into {Seals} ("Id", "TenantId", "EntryId", "Number", "Previous", "Hash")
            values (@id, @of, @made, {last.Number + 1}, '{last.Hash}', '{AuditText.Link(last.Hash, entry)}')
            """,
            of,
            Guid.CreateVersion7(),
            made
        );
    }

    private static async Task Run(AppDb db, string statement, Guid of, Guid id, Guid? made = null)
    {
        var connection = db.Database.GetDbConnection();
        await using var command = connection.CreateCommand();
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = statement;
        foreach (var (name, value) in new[] { ("of", of), ("id", id), ("made", made ?? Guid.Empty) })
        {
            if (!statement.Contains("@" + name, StringComparison.Ordinal))
                continue;
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
        await command.ExecuteNonQueryAsync();
    }
}
