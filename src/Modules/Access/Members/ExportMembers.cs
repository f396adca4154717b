using System.Globalization;
using MediatR;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Time;

namespace PlacePartners.Access;

/// <summary>The people that the list shows to this person, as a spreadsheet.</summary>
[Personal]
public static class ExportMembers
{
    private static readonly string[] Headings =
    [
        "Name",
        "E-mail address",
        "Acts for",
        "Roles",
        "Here since",
        "Last day",
    ];

    public static async Task<FileContentHttpResult> Handle(
        [AsParameters] MemberQuery asked,
        AppDb db,
        MemberDesk desk,
        IMediator modules,
        CancellationToken ct
    )
    {
        var found = await MemberSearch.Find(asked, db, desk, modules, ct);
        db.RecordShown(
            nameof(Membership),
            [.. found.Select(person => person.Membership.Id)],
            asked.Search,
            AuditKind.Export
        );
        await db.SaveChangesAsync(ct);
        return CsvText.File("people.csv", Headings, found.Select(Row));
    }

    private static IReadOnlyList<string?> Row(FoundMember person) =>
        [
            person.Name,
            person.Email,
            person.OrganisationName,
            string.Join("; ", person.Membership.Roles),
            UkTime.DateOf(person.Membership.JoinedAt).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            person.Membership.LastDay?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ];
}
