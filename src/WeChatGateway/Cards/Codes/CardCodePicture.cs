using QRCoder;

namespace WeChatUnion.Gateway.Cards.Codes;

/// <summary>A code as a picture: dark on white with a quiet zone, big enough for a poor camera.</summary>
internal static class CardCodePicture
{
    private const int PixelsPerModule = 8;

    /// <summary>A data URI: nothing of a code that lives a minute has an address of its own.</summary>
    public static string Of(string code)
    {
        using var matrix = QRCodeGenerator.GenerateQrCode(code, QRCodeGenerator.ECCLevel.M);
        using var picture = new PngByteQRCode(matrix);
        return "data:image/png;base64,"
            + Convert.ToBase64String(picture.GetGraphic(PixelsPerModule));
    }
}
