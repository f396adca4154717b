using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Measures.Figures;
using PlacePartners.Platform.Http;

namespace PlacePartners.Measures.Public;

/// <summary>The figures of the public page as a file that anybody may take.</summary>
public static class ExportPublicPage
{
    public static async Task<FileContentHttpResult> Handle(string slug, PublicFigures figures, CancellationToken ct)
    {
        var opened = await figures.Open(slug, ct);
        return CsvText.File(
            $"{slug}-progress.csv",
            DownloadFigures.Headings,
            opened.Measures.SelectMany(one =>
                one.Points.Select(point => DownloadFigures.Row(one.Measure, one.Measure.AreaName, point))
            )
        );
    }
}
