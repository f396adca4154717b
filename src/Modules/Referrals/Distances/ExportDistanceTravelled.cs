using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Time;

namespace PlacePartners.Referrals;

/// <summary>Distance travelled as a spreadsheet, small numbers left out as on screen.</summary>
public static class ExportDistanceTravelled
{
    private static readonly string[] Headings =
    [
        "Scale",
        "Lowest",
        "Highest",
        "People",
        "At the beginning",
        "Latest",
        "Change",
    ];

    public static async Task<FileContentHttpResult> Handle(
        AppDb db,
        TimeProvider clock,
        CancellationToken ct,
        Guid? cohortId = null
    )
    {
        var counted = await GetDistanceTravelled.Count(db, cohortId, UkTime.Today(clock), ct);
        return CsvText.File(
            "distance-travelled.csv",
            Headings,
            counted.Scales.Select(row =>
                new[]
                {
                    row.Name,
                    Text(row.Lowest),
                    Text(row.Highest),
                    row.People is { } people ? Text(people) : "fewer than 10",
                    Text(row.Baseline),
                    Text(row.Latest),
                    Text(row.Change),
                }
            )
        );
    }

    private static string Text(double? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";
}
