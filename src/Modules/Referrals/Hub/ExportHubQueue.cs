using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Partnerships;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>
/// The hub's queue as a spreadsheet, by reference and without names or a search for one: a file travels further than a
/// screen.
/// </summary>
[Personal]
public static class ExportHubQueue
{
    private const int Most = 10_000;
    private static readonly string[] Headings =
    [
        "Reference",
        "From",
        "Submitted on",
        "Days waiting",
        "State",
        "Urgent",
        "Referrals",
        "To send",
        "Declined",
        "Shared without consent",
    ];

    public static async Task<FileContentHttpResult> Handle(
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct,
        SubmissionState? state = null,
        QueueOrder order = QueueOrder.Usual
    )
    {
        var wanted = ListHubQueue.In(state, db.Submissions.AsNoTracking().Where(Sight.OfHub(me)));
        var ordered = ListHubQueue.Ordered(wanted, ListHubQueue.IsOldestFirst(state, order));
        var found = await ListHubQueue.Shown(ordered.Take(Most)).ToListAsync(ct);
        var organisations = found.Select(row => row.Submission.OrganisationId).Distinct();
        var names = (await modules.Send(new GetOrganisations([.. organisations]), ct)).ToDictionary(
            organisation => organisation.Id,
            organisation => organisation.Name
        );
        var today = UkTime.DateOf(clock.GetUtcNow());
        await db.RecordListed([.. found.Select(row => row.Submission.Id)], search: null, ct, AuditKind.Export);
        return CsvText.File("hub-desk.csv", Headings, found.Select(row => Cells(ListHubQueue.Show(row, names, today))));
    }

    private static string[] Cells(ListHubQueue.Row row) =>
        [
            row.Reference,
            row.OrganisationName,
            UkTime.DateOf(row.SubmittedAt).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            row.State is SubmissionState.Asked or SubmissionState.Submitted or SubmissionState.Confirmed
                ? Text(row.DaysWaiting)
                : "",
            row.State.ToString(),
            row.IsUrgent ? "yes" : "no",
            Text(row.Referrals),
            Text(row.ToSend),
            Text(row.Declined),
            Text(row.WithoutConsent),
        ];

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);
}
