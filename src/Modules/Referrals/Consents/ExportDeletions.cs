using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>What the own organisation is asked to delete as a spreadsheet, by reference and without a name.</summary>
[Personal]
public static class ExportDeletions
{
    private const int Most = 10_000;

    private static readonly string[] Headings = ["Reference", "Service", "What", "Asked on", "Done on", "Kept by law"];

    public static async Task<FileContentHttpResult> Handle(
        AppDb db,
        IMediator modules,
        CurrentUser me,
        CancellationToken ct,
        bool waiting = false
    )
    {
        var rows = await ListDeletions.Asked(db, me, waiting).Take(Most).ToListAsync(ct);
        var services = await ListDeletions.Services(rows, modules, ct);
        await db.RecordListed(
            [.. rows.Select(row => row.Asked.SubmissionId).Distinct()],
            search: null,
            ct,
            AuditKind.Export
        );
        return CsvText.File("deletions.csv", Headings, rows.Select(row => Cells(row, services)));
    }

    private static string[] Cells(ListDeletions.Listed row, Dictionary<Guid, string> services) =>
        [
            row.Reference,
            services.GetValueOrDefault(row.Asked.ServiceId, ""),
            row.Asked.Groups == 0 ? "everything" : string.Join(", ", DataGroups.List(row.Asked.Groups)),
            Days.Cell(UkTime.DateOf(row.Asked.AskedAt)),
            Days.Cell(row.Asked.DoneAt is { } at ? UkTime.DateOf(at) : null),
            row.Asked.KeepsByLaw ? "yes" : "no",
        ];
}
