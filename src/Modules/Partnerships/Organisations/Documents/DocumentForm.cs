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
        var (kind, name) = (KindOf(form["kind"]), form["name"].ToString().Trim());
        var (issued, expires) = (Day(form, "issuedOn"), Day(form, "expiresOn"));
        var file = form.Files.GetFile("file");
        var content = file is { Length: > 0 and <= MostBytes } ? await ContentOf(file, ct) : [];
        var format = Sniff(content);
        var partnerships = form["partnershipIds"].Select(id => Guid.TryParse(id, out var known) ? known : Guid.Empty);
        Refusal.RequireRight(
            ("kind", kind is null ? "Choose what the document is." : null),
            ("name", NameProblem(name)),
            ("issuedOn", issued.Problem ?? IssueProblem(issued.On, today)),
            ("expiresOn", expires.Problem ?? ExpiryProblem(expires.On, today)),
            ("file", FileProblem(file, format)),
            ("partnershipIds", partnerships.Contains(Guid.Empty) ? "Choose among your partnerships." : null)
        );
        return new(
            kind!.Value,
            name,
            issued.On!.Value,
            expires.On,
            format!.Value,
            content,
            [.. partnerships],
            int.TryParse(form["version"], CultureInfo.InvariantCulture, out var version) ? version : 0
        );
    }

    private static string? NameProblem(string name) =>
        name.Length is < 2 or > 120 || !LineAttribute.IsOneLine(name) ? "Enter 2 to 120 characters on one line." : null;

    private static string? IssueProblem(DateOnly? on, DateOnly today) =>
        on is null ? "Enter the day of issue."
        : on > today ? "Enter today or an earlier day."
        : null;

    private static string? ExpiryProblem(DateOnly? on, DateOnly today) =>
        on < today ? "This has expired. Enter today or a later day, or leave it empty." : null;

    private static string? FileProblem(IFormFile? file, DocumentFormat? format) =>
        file switch
        {
            null or { Length: 0 } => "Choose a file that is not empty.",
            { Length: > MostBytes } => "The file is larger than 10 MB. Scan it with fewer dots, or leave out pages.",
            _ => format is null ? "Choose a PDF, PNG or JPEG file. This is none of them." : null,
        };

    private static DocumentKind? KindOf(string? text) =>
        Enum.GetValues<DocumentKind>().Where(kind => kind.ToString() == text).Cast<DocumentKind?>().FirstOrDefault();

    private static (DateOnly? On, string? Problem) Day(IFormCollection form, string field)
    {
        var text = form[field].ToString();
        if (text.Length == 0)
            return (null, null);
        return DateOnly.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? (day, null)
            : (null, "Enter a real day.");
    }

    private static async Task<byte[]> ContentOf(IFormFile file, CancellationToken ct)
    {
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
