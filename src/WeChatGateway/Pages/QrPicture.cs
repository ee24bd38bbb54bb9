using QRCoder;

namespace WeChatUnion.Gateway.Pages;

/// <summary>A QR code as a picture: dark on white with a quiet zone, big enough for a poor camera.</summary>
internal static class QrPicture
{
    private const int PixelsPerModule = 8;

    /// <summary>A data URI of a PNG: nothing of a code that lives a minute has an address of its own.</summary>
    public static string Of(string text)
    {
        using var matrix = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var picture = new PngByteQRCode(matrix);
        return "data:image/png;base64,"
            + Convert.ToBase64String(picture.GetGraphic(PixelsPerModule));
    }
}
