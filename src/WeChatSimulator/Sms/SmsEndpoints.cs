using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace WeChatSimulator.Sms;

/// <summary>An operator of text messages beside WeChat: takes them, checks the signature and shows them on a page.</summary>
internal static class SmsEndpoints
{
    private const int Longest = 16 * 1024;

    public static void MapSms(this IEndpointRouteBuilder root)
    {
        root.MapPost("/sms-gateway", TakeAsync);
        root.MapGet(
            "/control/sms",
            (SmsBox box) => Results.Json(box.Latest(), SimulatorJson.Control)
        );
    }

    private static async Task<IResult> TakeAsync(
        HttpContext http,
        SmsBox box,
        IOptions<SimulatorOptions> options,
        TimeProvider time
    )
    {
        var body = new byte[Longest];
        var read = await http.Request.Body.ReadAtLeastAsync(body, Longest, false);
        if (!IsSigned(http.Request, body.AsSpan(0, read), options.Value.SmsSecret))
        {
            return Say("SignatureInvalid", StatusCodes.Status401Unauthorized);
        }
        if (
            Parse(body.AsSpan(0, read))
            is not { Key: { } key, Phone: { Length: 11 } phone, TemplateId: { } template } message
        )
        {
            return Say("RequestInvalid", StatusCodes.Status400BadRequest);
        }
        box.Add(
            key,
            new(time.GetUtcNow(), $"{phone[..3]}****{phone[^4..]}", template, message.Params ?? [])
        );
        return Say("OK", StatusCodes.Status200OK);
    }

    private static bool IsSigned(HttpRequest request, ReadOnlySpan<byte> body, string secret)
    {
        byte[] signed =
        [
            .. Encoding.UTF8.GetBytes(request.Headers["X-Sms-Timestamp"] + "\n"),
            .. body,
        ];
        var right = Convert.ToHexStringLower(
            HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed)
        );
        return request.Headers["X-Sms-Signature"] == right;
    }

    private static SmsToSend? Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize<SmsToSend>(body, JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IResult Say(string code, int status) =>
        Results.Json(new { code }, statusCode: status);
}
