using System.Text;
using PlacePartners.Platform.Http;

namespace PlacePartners.Referrals;

/// <summary>
/// A file that may be kept: of a kind that is taken, told by how it begins and by nothing else, named as what it is, and
/// only that. Pictures are drawn anew, so that nothing is left of where and with what they were taken.
/// </summary>
internal sealed record CleanFile(FileFormat Format, byte[] Content)
{
    private static readonly Dictionary<FileFormat, (string[] Endings, string[] Types)> Named = new()
    {
        [FileFormat.Pdf] = ([".pdf"], ["application/pdf"]),
        [FileFormat.Jpeg] = ([".jpg", ".jpeg", ".jfif"], ["image/jpeg", "image/jpg", "image/pjpeg"]),
        [FileFormat.Png] = ([".png"], ["image/png"]),
        [FileFormat.Text] = ([".txt"], ["text/plain"]),
    };

    // What a browser says of a file that it does not know.
    private static readonly string[] Unsaid = ["", "application/octet-stream"];

    /// <summary>What is kept of the file that was sent.</summary>
    /// <exception cref="Refusal">It is none that is taken, is named otherwise, or holds something besides.</exception>
    public static async Task<CleanFile> From(AttachmentForm form, CancellationToken ct)
    {
        var format = FormatOf(form.Content);
        var (endings, types) = Named[format];
        if (!endings.Contains(Path.GetExtension(form.Name).ToLowerInvariant()))
            throw Wrong(
                $"This is a {Word(format)}, and its name says otherwise. Save it as {endings[0]} and try again."
            );
        if (!types.Concat(Unsaid).Contains(form.MediaType))
            throw Wrong($"This is a {Word(format)}, and it was sent as something else. Save it anew and try again.");
        if (SecondNature.Has(form.Content, format))
            throw Wrong(
                "This file is two kinds of file at once, as harmful ones are. Take a photo of the page instead."
            );
        if (format == FileFormat.Pdf && PdfScan.ProblemOf(form.Content) is { } problem)
            throw Wrong(problem);
        return format is FileFormat.Jpeg or FileFormat.Png
            ? new(format, await Picture.DrawnAnew(form.Content, format, ct))
            : new(format, form.Content);
    }

    private static FileFormat FormatOf(ReadOnlySpan<byte> content) =>
        content.StartsWith("%PDF-"u8) ? FileFormat.Pdf
        : content.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? FileFormat.Png
        : content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? FileFormat.Jpeg
        : IsHeic(content)
            ? throw Wrong(
                "This photo is of the kind HEIC, which not everyone can open. On an iPhone choose Settings, Camera, Formats, Most Compatible and take it again, or send it as JPEG."
            )
        : IsText(content) ? FileFormat.Text
        : throw Wrong("Choose a PDF, a JPEG or PNG picture, or a plain text file. This is none of them.");

    private static bool IsHeic(ReadOnlySpan<byte> content) =>
        content.Length > 12
        && content[4..8].SequenceEqual("ftyp"u8)
        && Encoding.ASCII.GetString(content[8..12])
            is "heic"
                or "heix"
                or "hevc"
                or "heim"
                or "heis"
                or "mif1"
                or "msf1"
                or "avif";

    // What no editor writes into a text is no text, whatever its name says.
    private static bool IsText(ReadOnlySpan<byte> content)
    {
        foreach (var one in content)
        {
            if (one is < 0x20 and not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f') or 0x7F)
                return false;
        }
        return System.Text.Unicode.Utf8.IsValid(content);
    }

    private static string Word(FileFormat format) =>
        format switch
        {
            FileFormat.Pdf => "PDF",
            FileFormat.Jpeg => "JPEG picture",
            FileFormat.Png => "PNG picture",
            _ => "plain text",
        };

    internal static Refusal Wrong(string sentence) => Refusal.Field("file", sentence);
}

/// <summary>Whether a file would be taken for another kind by a program that looks elsewhere than at its beginning.</summary>
internal static class SecondNature
{
    private const int PdfHeadWithin = 1024;
    private const int ZipEndWithin = 65_557;

    public static bool Has(ReadOnlySpan<byte> content, FileFormat format)
    {
        var head = content[..Math.Min(content.Length, PdfHeadWithin)];
        var tail = content[Math.Max(0, content.Length - ZipEndWithin)..];
        return (format != FileFormat.Pdf && head.IndexOf("%PDF-"u8) >= 0)
            || tail.IndexOf("PK\x05\x06"u8) >= 0
            || Speaks(content, format);
    }

    // In a PDF such words may be the text itself; what runs in it is looked for by PdfScan.
    private static bool Speaks(ReadOnlySpan<byte> content, FileFormat format)
    {
        if (format == FileFormat.Pdf)
            return content.StartsWith("%PDF-"u8)
                && content[..Math.Min(content.Length, PdfHeadWithin)].IndexOf("<html"u8) >= 0;
        var text = Encoding.Latin1.GetString(content);
        return new[] { "<script", "<html", "<!doctype", "<?php", "<svg" }.Any(word =>
            text.Contains(word, StringComparison.OrdinalIgnoreCase)
        );
    }
}
