using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>The published quarters as a spreadsheet, what is hidden on screen hidden in it.</summary>
public static class ExportDistanceQuarters
{
    private const string Hidden = "hidden";

    private static readonly string[] Headings =
    [
        "Quarter of the first review",
        "People",
        "Scale",
        "Rated twice or more",
        "Better",
        "Same",
        "Worse",
    ];

    public static async Task<FileContentHttpResult> Handle(AppDb db, CancellationToken ct) =>
        CsvText.File(
            "distance-travelled-by-quarter.csv",
            Headings,
            (await GetDistanceQuarters.Find(db, ct)).SelectMany(Rows)
        );

    private static IEnumerable<string?[]> Rows(GetDistanceQuarters.Item item) =>
        item.Figures.People is not { } people
            ?
            [
                [item.Quarter, Hidden, "", "", "", "", ""],
            ]
            : item.Figures.Scales.Select(row =>
                (string?[])
                    [
                        item.Quarter,
                        Count(people),
                        row.Name,
                        Count(row.Twice),
                        Count(row.Better),
                        Count(row.Same),
                        Count(row.Worse),
                    ]
            );

    private static string Count(int? count) => count?.ToString(CultureInfo.InvariantCulture) ?? Hidden;
}
