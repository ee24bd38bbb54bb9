using Microsoft.AspNetCore.Http.HttpResults;
using QRCoder;

namespace WeChatUnion.Gateway.SignIn;

/// <summary>What a browser that is not WeChat gets instead of the page: the way into WeChat.</summary>
internal static class OutsideWeChat
{
    private const int PixelsPerModule = 6;

    /// <param name="address">Of the page that was asked for, with our public host.</param>
    public static RazorComponentResult Page(string address) =>
        new RazorComponentResult<OutsidePage>(new { Address = address, Picture = CodeOf(address) })
        {
            StatusCode = StatusCodes.Status401Unauthorized,
        };

    /// <summary>A data URI and no markup: a picture can be saved to the album and scanned from there.</summary>
    private static string CodeOf(string address)
    {
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var picture = new PngByteQRCode(code);
        return "data:image/png;base64,"
            + Convert.ToBase64String(picture.GetGraphic(PixelsPerModule));
    }
}
