using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>The own organisation's plans as a spreadsheet, by reference and without names.</summary>
[Personal]
public static class ExportSupportPlans
{
    private const int Most = 10_000;

    private static readonly string[] Headings =
    [
        "Reference",
        "State",
        "Lead worker",
        "Opened on",
        "Review on",
        "For us to do",
        "Late",
        "Ended because",
    ];

    public static async Task<FileContentHttpResult> Handle(
        [AsParameters] PlanQuery asked,
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var today = UkTime.Today(clock);
        var plans = await ListSupportPlans
            .Ordered(ListSupportPlans.Asked(db, me, asked, search: null, today), asked)
            .Take(Most)
            .ToListAsync(ct);
        var leads = await ListSupportPlans.Names([.. plans.Select(plan => plan.LeadMembershipId)], modules, ct);

        db.RecordShown(nameof(Person), [.. plans.Select(plan => plan.PersonId)], kind: AuditKind.Export);
        await db.SaveChangesAsync(ct);
        return CsvText.File(
            "support-plans.csv",
            Headings,
            plans.Select(plan => Cells(ListSupportPlans.Show(plan, leads, me, today)))
        );
    }

    private static string[] Cells(ListSupportPlans.Row row) =>
        [
            row.Reference,
            row.State.ToString(),
            row.LeadWorker ?? "",
            Day(row.OpenedOn),
            Day(row.ReviewOn),
            row.ToDo.ToString(CultureInfo.InvariantCulture),
            row.Late.ToString(CultureInfo.InvariantCulture),
            row.EndedBecause?.ToString() ?? "",
        ];

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
