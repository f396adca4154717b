using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Services;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>
/// The inbox as a spreadsheet, by reference and without names or a search for one: a file travels further than a screen.
/// </summary>
[Personal]
public static class ExportInbox
{
    private const int Most = 10_000;
    private static readonly string[] Headings =
    [
        "Reference",
        "Service",
        "Needs",
        "Urgent",
        "Sent on",
        "Accepted on",
        "First contact on",
        "Completed on",
        "State",
        "Due on",
        "Shared without consent",
    ];

    public static async Task<FileContentHttpResult> Handle(
        AppDb db,
        IMediator modules,
        CurrentUser me,
        TimeProvider clock,
        CancellationToken ct,
        ReferralState? state = null,
        Guid? serviceId = null,
        QueueOrder order = QueueOrder.Usual,
        bool late = false
    )
    {
        var all = db.Referrals.AsNoTracking().Where(Sight.OfReceiver(me));
        var wanted = ListInbox.In(state, ListInbox.Late(late, ListInbox.Of(serviceId, all), clock.GetUtcNow()));
        var rows = await ListInbox
            .Ordered(wanted, order)
            .Take(Most)
            .Select(r => new Row(
                r.SubmissionId,
                r.ServiceId,
                r.Submission.Reference,
                r.Needs,
                r.IsUrgent,
                r.SentAt,
                r.AcceptedAt,
                r.FirstContactOn,
                r.CompletedAt,
                r.State,
                r.DueAt,
                r.SharedGroups,
                r.OverrideId != null
            ))
            .ToListAsync(ct);
        var services = await modules.Send(new GetServices([.. rows.Select(row => row.ServiceId).Distinct()]), ct);
        var names = services.ToDictionary(service => service.Id, service => service.Name);
        await db.RecordListed([.. rows.Select(row => row.SubmissionId).Distinct()], search: null, ct, AuditKind.Export);
        return CsvText.File("inbox.csv", Headings, rows.Select(row => Cells(row, names)));
    }

    private sealed record Row(
        Guid SubmissionId,
        Guid ServiceId,
        string Reference,
        List<string> Needs,
        bool IsUrgent,
        DateTimeOffset? SentAt,
        DateTimeOffset? AcceptedAt,
        DateOnly? FirstContactOn,
        DateTimeOffset? CompletedAt,
        ReferralState State,
        DateTimeOffset? DueAt,
        int SharedGroups,
        bool IsOverridden
    );

    private static string[] Cells(Row row, Dictionary<Guid, string> services) =>
        [
            row.Reference,
            services.GetValueOrDefault(row.ServiceId, ""),
            string.Join(
                ", ",
                DataGroups
                    .Needs(row.SharedGroups, row.Needs, Referral.OpensIdentity(row.State))
                    .Select(need => need.Name)
            ),
            row.IsUrgent ? "yes" : "no",
            Day(row.SentAt),
            Day(row.AcceptedAt),
            Day(row.FirstContactOn),
            Day(row.CompletedAt),
            row.State.ToString(),
            Day(row.DueAt),
            row.IsOverridden ? "yes" : "no",
        ];

    private static string Day(DateTimeOffset? at) => at is { } known ? Day(UkTime.DateOf(known)) : "";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
