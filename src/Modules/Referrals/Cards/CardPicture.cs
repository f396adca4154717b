using System.Globalization;
using System.Text;
using QRCoder;

namespace PlacePartners.Referrals;

/// <summary>A QR code as the card draws it: dark squares of side 1 as an SVG path, in a square of this size.</summary>
public sealed record CardPicture(int Size, string Path)
{
    internal static CardPicture Of(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < code.ModuleMatrix.Count; y++)
        for (var x = 0; x < code.ModuleMatrix[y].Count; x++)
            if (code.ModuleMatrix[y][x])
                path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
        return new CardPicture(code.ModuleMatrix.Count, path.ToString());
    }
}
