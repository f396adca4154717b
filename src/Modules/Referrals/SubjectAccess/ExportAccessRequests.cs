using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>Who asked what is kept about them as a spreadsheet, by reference and without names.</summary>
[Personal]
public static class ExportAccessRequests
{
    private const int Most = 10_000;

    private static readonly string[] Headings =
    [
        "Reference",
        "Asked on",
        "Identity proved on",
        "Due on",
        "Extended",
        "State",
        "Answered on",
    ];

    public static async Task<FileContentHttpResult> Handle(AppDb db, CancellationToken ct, bool onlyWaiting = false)
    {
        var rows = await db.ListedRequests(onlyWaiting).Take(Most).ToListAsync(ct);
        await db.RecordListed(
            [.. rows.Select(row => row.Asked.SubmissionId).Distinct()],
            search: null,
            ct,
            AuditKind.Export
        );
        return CsvText.File("requests-for-records.csv", Headings, rows.Select(Cells));
    }

    private static string[] Cells(AccessDesk.ListedRequest row) =>
        [
            row.Reference,
            Days.Cell(row.Asked.AskedOn),
            Days.Cell(row.Asked.IdentityProvedOn),
            Days.Cell(row.Asked.DueOn),
            row.Asked.ExtendedAt is null ? "no" : "yes",
            row.Asked.State.ToString(),
            Days.Cell((row.Asked.ReleasedAt ?? row.Asked.ClosedAt) is { } at ? UkTime.DateOf(at) : null),
        ];
}
