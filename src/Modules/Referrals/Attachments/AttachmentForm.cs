using Microsoft.AspNetCore.Http;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>
/// A file as it is sent: a multipart form. Read by hand, since a parameter of type IFormFile makes routing answer 415
/// before anybody asked who is calling.
/// </summary>
/// <param name="Name">As the sender called it, without folders; it may name the person.</param>
internal sealed record AttachmentForm(
    Guid ClientKey,
    AttachmentKind Kind,
    string Name,
    string MediaType,
    byte[] Content,
    bool IsForReferrer,
    IReadOnlyList<Guid> ReferralIds
)
{
    /// <summary>10 MB, as the pages say.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    private const int LongestName = 120;

    public static async Task<AttachmentForm> Read(HttpRequest http, CancellationToken ct)
    {
        var form = await MultipartForm.Read(http, ct) ?? throw Refusal.Field("file", "Choose a file.");
        var file = form.Files.GetFile("file");
        var kind = KindOf(form["kind"]);
        var referrals = form["referralIds"].Select(id => Guid.TryParse(id, out var known) ? known : Guid.Empty);
        Refusal.RequireRight(
            ("clientKey", KeyOf(form["clientKey"]) is null ? "The page has lost its key. Load it again." : null),
            ("kind", kind is null ? "Choose what the file is." : null),
            ("file", FileProblem(file)),
            ("referralIds", referrals.Contains(Guid.Empty) ? "Choose among the services of this checklist." : null)
        );
        return new(
            KeyOf(form["clientKey"])!.Value,
            kind!.Value,
            NameOf(file!),
            (file!.ContentType ?? "").Split(';')[0].Trim().ToLowerInvariant(),
            await ContentOf(file, ct),
            form["forReferrer"] == "true",
            [.. referrals.Distinct()]
        );
    }

    private static string? FileProblem(IFormFile? file) =>
        file switch
        {
            null or { Length: 0 } => "Choose a file that is not empty.",
            { Length: > MostBytes } =>
                "The file is larger than 10 MB. Scan it with fewer dots, or send its pages one by one.",
            _ => null,
        };

    private static Guid? KeyOf(string? text) => Guid.TryParse(text, out var key) && key != Guid.Empty ? key : null;

    private static AttachmentKind? KindOf(string? text) =>
        Enum.GetValues<AttachmentKind>()
            .Where(kind => kind.ToString() == text)
            .Cast<AttachmentKind?>()
            .FirstOrDefault();

    private static string NameOf(IFormFile file)
    {
        var name = file.FileName.Split('/', '\\')[^1];
        var clean = string.Concat(name.Where(letter => !char.IsControl(letter) && letter is not ('"' or '<' or '>')));
        var (stem, ending) = (Path.GetFileNameWithoutExtension(clean).Trim(), Path.GetExtension(clean));
        return $"{(stem.Length > LongestName ? stem[..LongestName] : stem)}{ending}";
    }

    private static async Task<byte[]> ContentOf(IFormFile file, CancellationToken ct)
    {
        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, ct);
        return content.ToArray();
    }
}
