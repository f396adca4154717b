using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>
/// The same list as a spreadsheet, by reference and without names or a search for one: a file travels further than a screen.
/// </summary>
[Personal]
public static class ExportSubmissions
{
    private const int Most = 10_000;
    private static readonly string[] Headings =
    [
        "Reference",
        "Submitted on",
        "State",
        "Urgent",
        "Referrals",
        "Answered",
        "Completed",
        "Shared without consent",
    ];

    public static async Task<FileContentHttpResult> Handle(
        AppDb db,
        CurrentUser me,
        CancellationToken ct,
        SubmissionState? state = null
    )
    {
        var rows = await ListSubmissions
            .Rows(ListSubmissions.Found(db, me, search: null, state))
            .Take(Most)
            .ToListAsync(ct);
        await db.RecordListed([.. rows.Select(row => row.SubmissionId)], search: null, ct, AuditKind.Export);
        return CsvText.File("checklists.csv", Headings, rows.Select(Cells));
    }

    private static string[] Cells(ListSubmissions.Row row) =>
        [
            row.Reference,
            UkTime.DateOf(row.SubmittedAt).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            row.State.ToString(),
            row.IsUrgent ? "yes" : "no",
            Text(row.Referrals),
            Text(row.Answered),
            Text(row.Completed),
            Text(row.WithoutConsent),
        ];

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
}
