using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>Complaints as a spreadsheet, by reference and without names or words.</summary>
[Personal]
public static class ExportComplaints
{
    private const int Most = 10_000;

    private static readonly string[] Headings =
    [
        "Reference",
        "By",
        "About",
        "Came on",
        "Acknowledged on",
        "To answer by",
        "Outcome",
        "Answered on",
    ];

    public static async Task<FileContentHttpResult> Handle(AppDb db, CancellationToken ct, bool onlyOpen = false)
    {
        var rows = await db.ListedComplaints(onlyOpen).Take(Most).ToListAsync(ct);
        await db.RecordListed(
            [.. rows.Select(row => row.Complaint.SubmissionId).OfType<Guid>().Distinct()],
            search: null,
            ct,
            AuditKind.Export
        );
        return CsvText.File("complaints.csv", Headings, rows.Select(Cells));
    }

    private static string[] Cells(ComplaintDesk.Found row) =>
        [
            row.Reference ?? "",
            row.Complaint.By.ToString(),
            row.Complaint.About.ToString(),
            Days.Cell(row.Complaint.ReceivedOn),
            Days.Cell(row.Complaint.AcknowledgedOn),
            Days.Cell(row.Complaint.DueOn),
            row.Complaint.State.ToString(),
            Days.Cell(row.Complaint.ClosedAt is { } at ? UkTime.DateOf(at) : null),
        ];
}
