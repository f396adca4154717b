using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using PlacePartners.Measures.Definitions;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Files;
using PlacePartners.Platform.Http;
using PlacePartners.Platform.Security;

namespace PlacePartners.Measures.Import;

public static class UploadFigures
{
    /// <summary>10 MB, as the page says.</summary>
    private const int MostBytes = 10 * 1024 * 1024;

    public sealed record Response(Guid ImportId);

    public static async Task<Created<Response>> Handle(
        Guid measureId,
        HttpRequest http,
        AppDb db,
        CurrentUser me,
        DataDirectory data,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var measure = await db.MeasureToChange(measureId, ct);
        if (measure.FiguresFrom != FiguresFrom.Published)
            throw Refusal.Rule(
                "not-published",
                "This measure is added up from partners' returns. Define another measure for published figures."
            );
        var file = await FileOf(http, ct);
        var content = await Content(file, ct);
        if (!CsvTable.TryRead(content, out var table, out var problem))
            throw Refusal.Field("file", problem);
        var draft = FiguresImport.Draft(
            measureId,
            Path.GetFileName(file.FileName),
            content,
            table,
            me.MembershipId,
            clock.GetUtcNow()
        );

        await File.WriteAllBytesAsync(draft.FileIn(data), content, ct);
        db.Add(draft);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"imports/{draft.Id}", new Response(draft.Id));
    }

    // Bound by hand: a parameter of type IFormFile makes routing answer 415 before anybody asked who is calling.
    private static async Task<IFormFile> FileOf(HttpRequest http, CancellationToken ct)
    {
        var form = await MultipartForm.Read(http, ct);
        return form?.Files.GetFile("file") ?? throw Refusal.Field("file", "Choose a CSV file.");
    }

    private static async Task<byte[]> Content(IFormFile file, CancellationToken ct)
    {
        if (file.Length > MostBytes)
            throw Refusal.Field(
                "file",
                "The file is larger than 10 MB. Take out the columns or years that you do not need."
            );
        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, ct);
        return content.ToArray();
    }
}
