using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Access;

public static class ExportAudit
{
    private const int Most = 50_000;

    private static readonly string[] Headings =
    [
        "When",
        "Who",
        "For",
        "Roles",
        "Acting for",
        "Act",
        "What",
        "Entity",
        "Id",
        "Changes",
        "Rows",
        "Ids shown",
        "Search words",
        "Device",
        "Network",
    ];

    public static async Task<FileContentHttpResult> Handle(
        [AsParameters] AuditFilter filter,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        CancellationToken ct
    )
    {
        var entries = await AuditTrail.Entries(db, filter, me).Take(Most).ToListAsync(ct);
        var rows = await AuditTrail.Named(db, modules, entries, ct);
        db.RecordRead(nameof(AuditEntry), Guid.Empty, AuditKind.Export);
        await db.SaveChangesAsync(ct);
        return CsvText.File("audit.csv", Headings, rows.Zip(entries, Line));
    }

    private static IReadOnlyList<string?> Line(AuditRow row, AuditEntry entry) =>
        [
            UkTime.Local(row.At).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            row.AccountName,
            row.OrganisationName,
            row.Roles,
            row.InPlaceOf,
            row.Act,
            row.Kind.ToString(),
            row.Entity,
            row.EntityId.ToString(),
            row.Changes,
            row.Rows?.ToString(CultureInfo.InvariantCulture),
            entry.Shown,
            row.HasWords ? "encrypted" : "",
            row.Device,
            row.Network,
        ];
}
