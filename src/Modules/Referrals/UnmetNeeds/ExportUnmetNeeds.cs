using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>Needs without a service as a spreadsheet, by reference and without names or notes.</summary>
[Personal]
public static class ExportUnmetNeeds
{
    private const int Most = 10_000;

    private static readonly string[] Headings =
    [
        "Reference",
        "Need",
        "District",
        "Urgent",
        "Found on",
        "Look again on",
        "State",
        "Service that opened",
        "Ended because",
    ];

    public static async Task<FileContentHttpResult> Handle(
        [AsParameters] UnmetNeedQuery asked,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        CancellationToken ct
    )
    {
        var rows = await ListUnmetNeeds
            .Ordered(ListUnmetNeeds.Asked(db, me, asked, search: null), asked)
            .Take(Most)
            .ToListAsync(ct);
        var offered = rows.Select(row => row.Need.OfferedServiceId).OfType<Guid>().Distinct();
        var services = (await modules.Send(new GetServices([.. offered]), ct)).ToDictionary(
            service => service.Id,
            service => service.Name
        );
        await db.RecordListed(
            [.. rows.Select(row => row.Need.SubmissionId).Distinct()],
            search: null,
            ct,
            AuditKind.Export
        );
        return CsvText.File("unmet-needs.csv", Headings, rows.Select(row => Cells(row, services)));
    }

    private static string[] Cells(ListUnmetNeeds.Found row, Dictionary<Guid, string> services) =>
        [
            row.Submission.Reference,
            Needs.NameOf(row.Need.Need),
            row.Need.District,
            row.Need.IsUrgent ? "yes" : "no",
            Day(UkTime.DateOf(row.Need.FoundAt)),
            Day(row.Need.ReviewOn),
            row.Need.State.ToString(),
            row.Need.OfferedServiceId is { } id ? services.GetValueOrDefault(id, "") : "",
            row.Need.EndedBecause?.ToString() ?? "",
        ];

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
