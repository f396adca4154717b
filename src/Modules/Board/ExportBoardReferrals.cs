using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Http;

namespace PlacePartners.Board;

/// <summary>The rows behind a referral figure as a file, in the order and with the search of the page.</summary>
public static class ExportBoardReferrals
{
    private static readonly string[] Headings =
    [
        "Quarter",
        "Referrals",
        "Where it stands",
        "Outcome",
        "Days until first contact",
        "Service",
        "Organisation",
        "Referred by",
        "Made on",
        "Sent on",
        "First contact on",
        "Calendar days from sent to first contact",
    ];

    public static async Task<FileContentHttpResult> Handle(
        [AsParameters] ReferralQuery asked,
        ReferralRows rows,
        CancellationToken ct
    ) => CsvText.File("board-referrals.csv", Headings, (await rows.Find(asked, ct)).Rows.Select(Row));

    private static IReadOnlyList<string?> Row(ReferralRow row) =>
        [
            row.Quarter,
            row.Referrals.ToString(CultureInfo.InvariantCulture),
            row.Group,
            row.Outcome,
            row.Wait,
            row.Held?.ServiceName,
            row.Held?.OrganisationName,
            row.Held?.ReferrerName,
            Day(row.Held?.MadeOn),
            Day(row.Held?.SentOn),
            Day(row.Held?.FirstContactOn),
            row.Held?.Days?.ToString(CultureInfo.InvariantCulture),
        ];

    private static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);
}
