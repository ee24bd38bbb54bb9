using System.Globalization;
using System.Text.Json.Nodes;
using WeChatSimulator.Accounts;
using WeChatSimulator.QrCodes;

namespace WeChatSimulator.Api;

/// <summary>qrcode/create, and the picture behind a ticket.</summary>
internal static class QrCodeEndpoints
{
    private const long LongestLife = 2_592_000;
    private const long DefaultLife = 30;
    private const int LargestPermanent = 100_000;

    // A square of one pixel: what the phone scans is the ticket.
    private static readonly byte[] Picture = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    );

    public static void MapQrCodes(this IEndpointRouteBuilder api) =>
        api.MapPost("/cgi-bin/qrcode/create", CreateAsync);

    public static void MapQrPictures(this IEndpointRouteBuilder root) =>
        root.MapGet(
            "/cgi-bin/showqrcode",
            (string? ticket, QrBook book) =>
                book.SceneOf(ticket) is null
                    ? Results.NotFound()
                    : Results.Bytes(Picture, "image/png")
        );

    private static async Task<IResult> CreateAsync(HttpContext http, QrBook book, IdMint ids)
    {
        var body = await ApiBody.ReadAsync(http.Request);
        var action = body?.Text("action_name");
        var scene = SceneOf(action, body?["action_info"]?["scene"] as JsonObject);
        if (scene is null || CallerFilter.CallerOf(http).IsMiniProgram)
        {
            return ApiResults.Fail(scene is null ? 40053 : 48001);
        }

        var isPermanent = action!.StartsWith("QR_LIMIT", StringComparison.Ordinal);
        var seconds = Number(body!.Text("expire_seconds")) ?? DefaultLife;
        if (!isPermanent && seconds is < 1 or > LongestLife)
        {
            return ApiResults.Fail(40053);
        }

        TimeSpan? life = isPermanent ? null : TimeSpan.FromSeconds(seconds);
        return ApiResults.Json(
            new
            {
                ticket = book.Add(scene, life),
                expire_seconds = isPermanent ? (long?)null : seconds,
                url = "http://weixin.qq.com/q/" + ids.Word(20),
            }
        );
    }

    // A number out of range is not refused: it becomes 4294967295, as at WeChat.
    private static string? SceneOf(string? action, JsonObject? scene) =>
        action switch
        {
            "QR_SCENE" => Within(scene?.Text("scene_id"), uint.MaxValue),
            "QR_LIMIT_SCENE" => Within(scene?.Text("scene_id"), LargestPermanent),
            "QR_STR_SCENE" or "QR_LIMIT_STR_SCENE" => scene?.Text("scene_str")
                is { Length: > 0 and <= 64 } text
                ? text
                : null,
            _ => null,
        };

    private static string? Within(string? number, long largest) =>
        Number(number) is not { } id
            ? null
            : (id >= 1 && id <= largest ? id : uint.MaxValue).ToString(
                CultureInfo.InvariantCulture
            );

    private static long? Number(string? text) =>
        long.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;
}
