using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using PlacePartners.Platform.Data;
using PlacePartners.Platform.Files;

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

    public void Confirm(ImportMapping mapping, (int Added, int Changed, int Unchanged) counts, DateTimeOffset now)
    {
        (Mapping, ContentKey, ConfirmedAt) = (JsonSerializer.Serialize(mapping), ContentKeyOf(mapping), now);
        (Added, Changed, Unchanged) = counts;
    }

    private static string Hash(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
