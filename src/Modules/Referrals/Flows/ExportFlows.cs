using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Referrals;

/// <summary>All figures of the page as one file: a row for each figure.</summary>
public static class ExportFlows
{
    private const string Hidden = "hidden";

    private static readonly string[] Headings = ["Quarter", "Table", "From", "To", "Figure", "Value"];

    public static async Task<FileContentHttpResult> Handle(
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct,
        string? quarter = null
    )
    {
        var found = await GetFlows.Find(db, modules, me, clock, quarter, ct);
        // The hub's file is exact, so a count in it may be one person.
        db.RecordShown(nameof(FlowQuarter), [], kind: AuditKind.Export);
        await db.SaveChangesAsync(ct);
        return CsvText.File(
            found.Quarter is { } name ? $"referral-flow-{name}.csv" : "referral-flow.csv",
            Headings,
            (found.Figures is { } figures ? Rows(figures) : []).Select(row => (string?[])[found.Quarter, .. row])
        );
    }

    private static IEnumerable<string?[]> Rows(FlowFigures figures) =>
        [
            .. Of("Total", "", "", figures.Total, figures.Acceptance),
            ["Total", "", "", "Needs without a service", Count(figures.Unmet)],
            ["Total", "", "", "Told about a service, without a referral", Count(figures.ToldAbout)],
            ["Total", "", "", "Said no at the door", Count(figures.SaidNo)],
            .. figures.Routes.SelectMany(r =>
                Of("Who refers to whom", r.ReferrerName, $"{r.ServiceName} ({r.ReceiverName})", r.Counts, r.Acceptance)
            ),
            .. figures.Waits.SelectMany(Of),
            .. figures.Declines.Select(part => Of("Why declined", part.Code, part.Count)),
            .. figures.Ages.SelectMany(row => Of("Age", row)),
            .. figures.Areas.SelectMany(row => Of("Area", row)),
            .. figures.UnmetNeeds.Select(part => Of("Needs without a service", part.Name, part.Count)),
            .. figures.UnmetAreas.Select(part => Of("Needs without a service by area", part.Name, part.Count)),
        ];

    private static string?[][] Of(string table, string from, string to, RouteCounts counts, FlowShare? acceptance) =>
        [
            [table, from, to, "Made", Count(counts.Made)],
            [table, from, to, "Sent", Count(counts.Sent)],
            [table, from, to, "Waiting for an answer", Count(counts.Waiting)],
            [table, from, to, "Accepted", Count(counts.Accepted)],
            [table, from, to, "Declined", Count(counts.Declined)],
            [table, from, to, "Outcome reported by the service", Count(counts.Reported)],
            [table, from, to, "Outcome confirmed by the person", Count(counts.Confirmed)],
            [table, from, to, "Accepted of answered, per cent", Number(acceptance?.Percent)],
            [table, from, to, "95% interval, low", Number(acceptance?.Low)],
            [table, from, to, "95% interval, high", Number(acceptance?.High)],
        ];

    private static string?[][] Of(FlowWait wait)
    {
        var of = wait.ServiceId is null ? "All services" : wait.ServiceName;
        return
        [
            ["Waits in working days", "", of, "To the answer, half within", Number(wait.AnswerMedian)],
            ["Waits in working days", "", of, "To the answer, 80% within", Number(wait.AnswerSlowestFifth)],
            ["Waits in working days", "", of, "To the first contact, half within", Number(wait.ContactMedian)],
            ["Waits in working days", "", of, "To the first contact, 80% within", Number(wait.ContactSlowestFifth)],
        ];
    }

    private static string?[][] Of(string table, EquityRow row) =>
        [
            [table, Known(row.Code), "", "Checklists", Count(row.Submitted)],
            [table, Known(row.Code), "", "Referrals accepted", Count(row.Accepted)],
        ];

    private static string?[] Of(string table, string of, int? count) => [table, Known(of), "", "Count", Count(count)];

    private static string Known(string code) =>
        code switch
        {
            "" => "not known",
            FlowParts.Elsewhere => "other areas",
            _ => code,
        };

    private static string Count(int? count) => count?.ToString(CultureInfo.InvariantCulture) ?? Hidden;

    private static string? Number(IFormattable? number) => number?.ToString(null, CultureInfo.InvariantCulture);
}
