using System.Globalization;
using Microsoft.AspNetCore.Http;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>
/// A table of postcodes as it is sent: a multipart form. Read by hand, since a parameter of type IFormFile makes routing
/// answer 415 before anybody asked who is calling.
/// </summary>
internal static class PostcodeForm
{
    /// <exception cref="Refusal">Source or day is wrong, or there is no file; all are told at once.</exception>
    public static async Task<Whole> ReadWhole(HttpRequest http, DateOnly today, CancellationToken ct)
    {
        var form = await MultipartForm.Read(http, ct);
        var source = form?["source"].ToString().Trim() ?? "";
        var day = DateOnly.TryParseExact(form?["publishedOn"].ToString(), "yyyy-MM-dd", out var on)
            ? on
            : (DateOnly?)null;
        Refusal.RequireRight(
            (
                "source",
                source.Length is < 3 or > 200 || !LineAttribute.IsOneLine(source)
                    ? "Say in 3 to 200 characters on one line whose table it is."
                    : null
            ),
            (
                "publishedOn",
                day is null ? "Enter the day on which it was published."
                : day > today ? "Enter today or an earlier day."
                : null
            ),
            ("file", ProblemWith(form))
        );
        var version = int.TryParse(form!["version"], CultureInfo.InvariantCulture, out var number) ? number : 0;
        return new(version, source, day!.Value, Open(form));
    }

    /// <exception cref="Refusal">There is no file, or it cannot be read.</exception>
    public static async Task<PostcodeFile> ReadFile(HttpRequest http, CancellationToken ct)
    {
        var form = await MultipartForm.Read(http, ct);
        Refusal.RequireRight(("file", ProblemWith(form)));
        return Open(form!);
    }

    private static string? ProblemWith(IFormCollection? form) =>
        form?.Files.GetFile("file") switch
        {
            null or { Length: 0 } => "Choose a file, or paste the table.",
            { Length: > PostcodeFile.MostBytes } =>
                "The file is larger than 25 MB. Take out columns that are not needed, or postcodes from further away.",
            _ => null,
        };

    private static PostcodeFile Open(IFormCollection form)
    {
        using var content = form.Files.GetFile("file")!.OpenReadStream();
        return PostcodeFile.Read(content);
    }

    internal sealed record Whole(int Version, string Source, DateOnly PublishedOn, PostcodeFile File);
}
