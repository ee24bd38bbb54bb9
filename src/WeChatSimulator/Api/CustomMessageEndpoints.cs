using WeChatSimulator.Chats;
using WeChatSimulator.Fans;

namespace WeChatSimulator.Api;

/// <summary>message/custom/send.</summary>
internal static class CustomMessageEndpoints
{
    public static void MapCustomMessages(this IEndpointRouteBuilder api) =>
        api.MapPost("/cgi-bin/message/custom/send", SendAsync);

    private static async Task<IResult> SendAsync(
        HttpContext context,
        FanBook fans,
        ChatBook chats,
        CustomMessageReader reader,
        TimeProvider time
    )
    {
        var account = CallerFilter.CallerOf(context);
        if (await ApiBody.ReadAsync(context.Request) is not { } body)
        {
            return ApiResults.Fail(47001);
        }

        if (fans.FindAt(account, body.Text("touser")) is not { } fan)
        {
            return ApiResults.Fail(40003);
        }

        if (!account.IsMiniProgram && fan.FollowedAt is null)
        {
            return ApiResults.Fail(43004);
        }

        if (!account.IsMiniProgram && fan.IsBlacklisted)
        {
            return ApiResults.Fail(43019);
        }

        var (code, line) = reader.Read(body);
        if (line is null)
        {
            return ApiResults.Fail(code);
        }

        var refused = fan.WindowAt(account).Spend(time.GetUtcNow());
        if (refused != 0)
        {
            return ApiResults.Fail(refused);
        }

        chats.Add(account, fan, line);
        return ApiResults.Ok;
    }
}
