using System.Globalization;
using Microsoft.AspNetCore.Http;
using PlacePartners.Platform.Http;

namespace PlacePartners.Partnerships.Organisations.Documents;

/// <summary>
/// A document as it is sent: a multipart form. Read by hand, since a parameter of type IFormFile makes routing answer 415
/// before anybody asked who is calling.
/// </summary>
internal sealed record DocumentForm(
    DocumentKind Kind,
    string Name,
    DateOnly IssuedOn,
    DateOnly? ExpiresOn,
    DocumentFormat Format,
    byte[] Content,
    IReadOnlyList<Guid> PartnershipIds,
    int Version
)
{
    /// <summary>10 MB, as the page says.</summary>
    private const int MostBytes = 10 * 1024 * 1024;

    public static async Task<DocumentForm> Read(HttpRequest http, DateOnly today, CancellationToken ct)
    {
        var form = await MultipartForm.Read(http, ct) ?? throw Refusal.Field("file", "Choose a file.");
        var kind = KindOf(form["kind"]) ?? throw Refusal.Field("kind", "Choose what the document is.");
        var name = form["name"].ToString().Trim();
        if (name.Length is < 2 or > 120 || !LineAttribute.IsOneLine(name))
            throw Refusal.Field("name", "Enter 2 to 120 characters on one line.");
        var issuedOn = Day(form, "issuedOn") ?? throw Refusal.Field("issuedOn", "Enter the day of issue.");
        if (issuedOn > today)
            throw Refusal.Field("issuedOn", "Enter today or an earlier day.");
        var expiresOn = Day(form, "expiresOn");
        if (expiresOn < today)
            throw Refusal.Field("expiresOn", "This has expired. Enter today or a later day, or leave it empty.");
        var content = await ContentOf(form, ct);
        return new(
            kind,
            name,
            issuedOn,
            expiresOn,
            Sniff(content) ?? throw Refusal.Field("file", "Choose a PDF, PNG or JPEG file. This is none of them."),
            content,
            [
                .. form["partnershipIds"]
                    .Select(id =>
                        Guid.TryParse(id, out var known)
                            ? known
                            : throw Refusal.Field("partnershipIds", "Choose among your partnerships.")
                    ),
            ],
            int.TryParse(form["version"], CultureInfo.InvariantCulture, out var version) ? version : 0
        );
    }

    private static DocumentKind? KindOf(string? text) =>
        Enum.GetValues<DocumentKind>().Where(kind => kind.ToString() == text).Cast<DocumentKind?>().FirstOrDefault();

    private static DateOnly? Day(IFormCollection form, string field)
    {
        var text = form[field].ToString();
        if (text.Length == 0)
            return null;
        return DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? day
            : throw Refusal.Field(field, "Enter a real day.");
    }

    private static async Task<byte[]> ContentOf(IFormCollection form, CancellationToken ct)
    {
        var file = form.Files.GetFile("file");
        if (file is null || file.Length == 0)
            throw Refusal.Field("file", "Choose a file that is not empty.");
        if (file.Length > MostBytes)
            throw Refusal.Field("file", "The file is larger than 10 MB. Scan it with fewer dots, or leave out pages.");
        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, ct);
        return content.ToArray();
    }

    // By how it begins, never by its name or by what the browser says of it.
    private static DocumentFormat? Sniff(ReadOnlySpan<byte> content) =>
        content.StartsWith("%PDF-"u8) ? DocumentFormat.Pdf
        : content.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? DocumentFormat.Png
        : content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? DocumentFormat.Jpeg
        : null;
}
