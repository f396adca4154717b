using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>Records whose time is over as a spreadsheet, by reference and without names or reasons.</summary>
[Personal]
public static class ExportDueRecords
{
    private const int Most = 10_000;

    private static readonly string[] Headings = ["Reference", "Kind", "Ended on", "Due on", "State", "Kept until"];

    public static async Task<FileContentHttpResult> Handle(
        [AsParameters] DueQuery asked,
        AppDb db,
        CurrentUser me,
        CancellationToken ct
    )
    {
        var open = await ListDueRecords.Open(db, me, ct);
        var rows = await ListDueRecords.Ordered(ListDueRecords.Asked(open, asked), asked).Take(Most).ToListAsync(ct);
        await db.RecordListed([.. rows.Select(row => row.SubjectId).Distinct()], search: null, ct, AuditKind.Export);
        return CsvText.File("records-to-review.csv", Headings, rows.Select(Cells));
    }

    private static string[] Cells(DueRecord row) =>
        [
            row.Reference,
            row.Kind.ToString(),
            Days.Cell(row.EndedOn),
            Days.Cell(row.DueOn),
            row.State.ToString(),
            Days.Cell(row.KeepUntil),
        ];
}
