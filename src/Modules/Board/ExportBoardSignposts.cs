using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Platform.Http;

namespace PlacePartners.Board;

/// <summary>The times that people were told about a service as a file, in the order and with the search of the page.</summary>
public static class ExportBoardSignposts
{
    private static readonly string[] Headings = ["Quarter", "Times", "Told on", "Service", "Organisation", "How"];

    public static async Task<FileContentHttpResult> Handle(
        [AsParameters] SignpostQuery asked,
        SignpostRows rows,
        CancellationToken ct
    ) =>
        CsvText.File(
            "told-about-services.csv",
            Headings,
            (await rows.Find(asked, ct)).Rows.Select(row =>
                new[]
                {
                    row.Quarter,
                    row.Times.ToString(CultureInfo.InvariantCulture),
                    row.Held?.ToldOn.ToString("O", CultureInfo.InvariantCulture),
                    row.Held?.ServiceName,
                    row.Held?.OrganisationName,
                    row.Held?.How,
                }
            )
        );
}
