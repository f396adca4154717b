using Microsoft.EntityFrameworkCore;
using PlacePartners.Measures.Definitions;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Files;
using PlacePartners.Platform.Http;

namespace PlacePartners.Measures.Import;

/// <summary>A draft with its measure and the file that was uploaded.</summary>
internal sealed record ImportFile(FiguresImport Import, Measure Measure, CsvTable Table)
{
    public static async Task<ImportFile> Open(
        AppDb db,
        DataDirectory data,
        Guid measureId,
        Guid importId,
        CancellationToken ct
    )
    {
        var measure = await db.MeasureToChange(measureId, ct);
        var import =
            await db.FiguresImports.SingleOrDefaultAsync(i => i.Id == importId && i.MeasureId == measureId, ct)
            ?? throw Refusal.NotFound("file");
        var path = import.FileIn(data);
        if (!File.Exists(path) || !CsvTable.TryRead(await File.ReadAllBytesAsync(path, ct), out var table, out _))
            throw Refusal.Rule("import-gone", "The uploaded file is no longer here. Upload it again.");
        return new ImportFile(import, measure, table);
    }
}
