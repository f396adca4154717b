using SkiaSharp;

namespace PlacePartners.Referrals;

/// <summary>Draws a picture anew, upright and no larger than a page needs: what is not drawn is not kept.</summary>
internal static class Picture
{
    private const int LongestSide = 4096;
    private const long MostPixels = 40_000_000;
    private const int Quality = 88;

    // A picture takes four bytes a pixel while it is drawn: no more than two at once.
    private static readonly SemaphoreSlim Easel = new(2);

    public static async Task<byte[]> DrawnAnew(byte[] content, FileFormat format, CancellationToken ct)
    {
        await Easel.WaitAsync(ct);
        try
        {
            return Draw(content, format);
        }
        finally
        {
            Easel.Release();
        }
    }

    private static byte[] Draw(byte[] content, FileFormat format)
    {
        using var data = SKData.CreateCopy(content);
        using var codec = SKCodec.Create(data) ?? throw Broken();
        var (width, height) = (codec.Info.Width, codec.Info.Height);
        var size = codec.GetScaledDimensions(Math.Min(1f, (float)LongestSide / Math.Max(width, height)));
        if ((long)size.Width * size.Height > MostPixels)
            throw CleanFile.Wrong("The picture has more than 40 million dots. Save it smaller and try again.");
        using var drawn = new SKBitmap(
            new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul)
        );
        if (codec.GetPixels(drawn.Info, drawn.GetPixels()) != SKCodecResult.Success)
            throw Broken();
        using var upright = Upright(drawn, codec.EncodedOrigin);
        using var image = SKImage.FromBitmap(upright);
        using var encoded = image.Encode(
            format == FileFormat.Png ? SKEncodedImageFormat.Png : SKEncodedImageFormat.Jpeg,
            Quality
        );
        return encoded.ToArray();
    }

    // How the camera was held stands in what is left out, so it is drawn as it was meant.
    private static SKBitmap Upright(SKBitmap drawn, SKEncodedOrigin origin)
    {
        var (w, h) = (drawn.Width, drawn.Height);
        var turned = origin >= SKEncodedOrigin.LeftTop;
        var upright = new SKBitmap(new SKImageInfo(turned ? h : w, turned ? w : h, drawn.ColorType, drawn.AlphaType));
        using var canvas = new SKCanvas(upright);
        canvas.SetMatrix(
            origin switch
            {
                SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, w, 0, 1, 0, 0, 0, 1),
                SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, w, 0, -1, h, 0, 0, 1),
                SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, h, 0, 0, 1),
                SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
                SKEncodedOrigin.RightTop => new SKMatrix(0, -1, h, 1, 0, 0, 0, 0, 1),
                SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, h, -1, 0, w, 0, 0, 1),
                SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, w, 0, 0, 1),
                _ => SKMatrix.Identity,
            }
        );
        canvas.DrawBitmap(drawn, 0, 0);
        return upright;
    }

    private static Exception Broken() =>
        CleanFile.Wrong("The picture cannot be read: it is damaged or cut off. Take it again, or send another.");
}
