using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using PlacePartners.Contracts.Access;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>Legal holds as a spreadsheet, by reference and without names of people or reasons.</summary>
[Personal]
public static class ExportHolds
{
    private const int Most = 10_000;

    private static readonly string[] Headings = ["Reference", "Placed on", "Placed by", "Look again on", "Lifted on"];

    public static async Task<FileContentHttpResult> Handle(
        AppDb db,
        IMediator modules,
        CurrentUser me,
        CancellationToken ct
    )
    {
        var rows = await db.ListedHolds(me, submissionId: null)
            .OrderBy(f => f.Hold.LiftedAt != null)
            .ThenBy(f => f.Hold.ReviewOn)
            .ThenBy(f => f.Hold.Id)
            .Take(Most)
            .ToListAsync(ct);
        var members = await modules.Send(
            new GetMembersById([.. rows.Select(row => row.Hold.PlacedByMembershipId).Distinct()]),
            ct
        );
        var names = members.ToDictionary(member => member.MembershipId, member => member.Name);
        await db.RecordListed(
            [.. rows.Select(row => row.Hold.SubmissionId).Distinct()],
            search: null,
            ct,
            AuditKind.Export
        );
        return CsvText.File("legal-holds.csv", Headings, rows.Select(row => Cells(row, names)));
    }

    private static string[] Cells(HoldDesk.ListedHold row, Dictionary<Guid, string> names) =>
        [
            row.Reference,
            Days.Cell(UkTime.DateOf(row.Hold.PlacedAt)),
            names.GetValueOrDefault(row.Hold.PlacedByMembershipId, ""),
            Days.Cell(row.Hold.ReviewOn),
            Days.Cell(row.Hold.LiftedAt is { } at ? UkTime.DateOf(at) : null),
        ];
}
