using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using SkiaSharp;

namespace PlacePartners.Tests.Referrals;

/// <summary>Files as people and phones send them, and as nobody should.</summary>
internal static class HandMadeFiles
{
    public const string Secret = "SECRET-PLACE-51.4613N";

    public static byte[] Pdf(string inside = "") =>
        Encoding.Latin1.GetBytes(
            $"%PDF-1.7\n1 0 obj\n<< /Type /Catalog {inside} >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n"
        );

    /// <summary>What acts stands in an object stream, packed.</summary>
    public static byte[] PackedPdf(string inside, string packing = "/FlateDecode")
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            deflate.Write(Encoding.Latin1.GetBytes($"2 0 << /S {inside} >>"));
        return
        [
            .. Encoding.Latin1.GetBytes(
                $"%PDF-1.7\n1 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter {packing} /Length {packed.Length} >>\nstream\n"
            ),
            .. packed.ToArray(),
            .. "\nendstream\nendobj\n%%EOF\n"u8,
        ];
    }

    public static byte[] Png() => Drawn(SKEncodedImageFormat.Png);

    public static byte[] Jpeg() => Drawn(SKEncodedImageFormat.Jpeg);

    /// <summary>Taken on its side, by a phone that wrote down where: in EXIF, in its GPS part and in XMP.</summary>
    public static byte[] JpegOfAPhone()
    {
        var plain = Jpeg();
        return
        [
            .. plain[..2],
            .. Segment([.. "Exif\0\0"u8, .. Tiff()]),
            .. Segment([
                .. "http://ns.adobe.com/xap/1.0/\0"u8,
                .. Encoding.ASCII.GetBytes($"<x:xmpmeta>{Secret}</x:xmpmeta>"),
            ]),
            .. plain[2..],
        ];
    }

    public static byte[] Heic() => [0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0, .. "mif1heic"u8];

    /// <summary>A picture to one program, an archive to another.</summary>
    public static byte[] JpegAndZip() => [.. Jpeg(), .. Zip()];

    public static byte[] JpegAndPdf()
    {
        var plain = Jpeg();
        return [.. plain[..2], .. Segment(Pdf()), .. plain[2..]];
    }

    public static byte[] PngAndPage() => [.. Png(), .. "<html><script>alert(1)</script></html>"u8];

    public static byte[] Zip()
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            archive.CreateEntry("run.exe").Open().Dispose();
        return bytes.ToArray();
    }

    private static byte[] Drawn(SKEncodedImageFormat format)
    {
        using var bitmap = new SKBitmap(60, 40);
        bitmap.Erase(SKColors.SteelBlue);
        using var image = SKImage.FromBitmap(bitmap);
        using var encoded = image.Encode(format, 90);
        return encoded.ToArray();
    }

    private static byte[] Segment(byte[] content)
    {
        var head = new byte[4] { 0xFF, 0xE1, 0, 0 };
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(2), (ushort)(content.Length + 2));
        return [.. head, .. content];
    }

    // TIFF 6.0, big-endian: orientation 6 ("turn right"), the maker's words, and a GPS part with a date stamp.
    private static byte[] Tiff()
    {
        using var bytes = new MemoryStream();
        void Two(int value) => bytes.Write([(byte)(value >> 8), (byte)value]);
        void Four(int value)
        {
            Two(value >> 16);
            Two(value & 0xFFFF);
        }
        void Entry(int tag, int type, int count, Action value)
        {
            Two(tag);
            Two(type);
            Four(count);
            value();
        }
        var words = Encoding.ASCII.GetBytes($"{Secret}\0");
        const int afterFirst = 8 + 2 + (3 * 12) + 4;
        const int afterSecond = afterFirst + 2 + 12 + 4;
        bytes.Write("MM\0*"u8);
        Four(8);
        Two(3);
        Entry(0x010F, 2, words.Length, () => Four(afterSecond));
        Entry(0x0112, 3, 1, () => Four(6 << 16));
        Entry(0x8825, 4, 1, () => Four(afterFirst));
        Four(0);
        Two(1);
        Entry(0x001D, 2, words.Length, () => Four(afterSecond));
        Four(0);
        bytes.Write(words);
        return bytes.ToArray();
    }
}
