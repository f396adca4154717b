using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Files;
using PlacePartners.Platform.Http;

namespace PlacePartners.Measures.Import;

/// <summary>An uploaded file of published figures: a draft until it is confirmed, then the record of what was read from it.</summary>
internal sealed class FiguresImport : TenantOwned, IVersioned
{
    private FiguresImport() { }

    public Guid MeasureId { get; private set; }
    public string FileName { get; private set; } = "";
    public string FileHash { get; private set; } = "";
    public string HeaderKey { get; private set; } = "";
    public Guid UploadedBy { get; private set; }
    public DateTimeOffset UploadedAt { get; private set; }

    /// <summary>How it was read, as JSON; empty until confirmed. Offered again for a file with the same headings.</summary>
    public string Mapping { get; private set; } = "";

    /// <summary>File and mapping together: the same again changes nothing. Null until confirmed.</summary>
    public string? ContentKey { get; private set; }

    public DateTimeOffset? ConfirmedAt { get; private set; }
    public int Added { get; private set; }
    public int Changed { get; private set; }
    public int Unchanged { get; private set; }

    /// <summary>The area that the measure was about before, put back when the import is undone.</summary>
    public string AreaBefore { get; private set; } = "";

    public Guid? UndoneBy { get; private set; }
    public DateTimeOffset? UndoneAt { get; private set; }
    public int Version { get; private set; }

    public static FiguresImport Draft(
        Guid measureId,
        string fileName,
        byte[] file,
        CsvTable table,
        Guid by,
        DateTimeOffset now
    ) =>
        new()
        {
            MeasureId = measureId,
            FileName = fileName.Length <= 200 ? fileName : fileName[^200..],
            FileHash = Convert.ToHexString(SHA256.HashData(file)),
            HeaderKey = HeaderKeyOf(table),
            UploadedBy = by,
            UploadedAt = now,
        };

    /// <summary>The same headings in the same order give the same key.</summary>
    public static string HeaderKeyOf(CsvTable table) => Hash(string.Join('\n', table.Headings).ToUpperInvariant());

    public string FileIn(DataDirectory data) => Path.Combine(data.Folder("imports"), $"{Id:N}.csv");

    public string ContentKeyOf(ImportMapping mapping) => Hash(FileHash + JsonSerializer.Serialize(mapping));

    public ImportMapping? KeptMapping =>
        Mapping.Length == 0 ? null : JsonSerializer.Deserialize<ImportMapping>(Mapping);

    public void Confirm(ImportMapping mapping, FiguresAdded counts, string areaBefore, DateTimeOffset now)
    {
        (Mapping, ContentKey, ConfirmedAt) = (JsonSerializer.Serialize(mapping), ContentKeyOf(mapping), now);
        (Added, Changed, Unchanged) = (counts.Added, counts.Changes.Count, counts.Unchanged);
        AreaBefore = areaBefore;
    }

    /// <summary>Takes the import back, so that the same file can be read again.</summary>
    public void Undo(Guid by, DateTimeOffset now)
    {
        if (ConfirmedAt is null)
            throw Refusal.Rule("import-not-confirmed", "This file was not imported, so there is nothing to undo.");
        if (UndoneAt is not null)
            throw Refusal.Rule("import-undone", "This import was already undone.");
        (UndoneBy, UndoneAt, ContentKey) = (by, now, null);
    }

    private static string Hash(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
