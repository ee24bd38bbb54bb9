using System.Text.Json.Nodes;
using WeChatSimulator.Chats;
using WeChatSimulator.CustomerService;
using WeChatSimulator.Fans;

namespace WeChatSimulator.Api;

/// <summary>message/custom/send and message/custom/typing.</summary>
internal static class CustomMessageEndpoints
{
    private static readonly TimeSpan TypingLife = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan TypingReach = TimeSpan.FromSeconds(30);

    public static void MapCustomMessages(this IEndpointRouteBuilder api)
    {
        api.MapPost("/cgi-bin/message/custom/send", SendAsync);
        api.MapPost("/cgi-bin/message/custom/typing", TypeAsync);
    }

    private static async Task<IResult> SendAsync(
        HttpContext context,
        FanBook fans,
        ChatBook chats,
        CustomMessageReader reader,
        AgentBook agents,
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
            return ApiResults.Fail(45015);
        }

        if (!account.IsMiniProgram && fan.IsBlacklisted)
        {
            return ApiResults.Fail(43019);
        }

        var (code, line) = reader.Read(account, body);
        if (line is null)
        {
            return ApiResults.Fail(code);
        }

        var agent = (body["customservice"] as JsonObject)?.Text("kf_account");
        if (agent is not null && agents.Agents.All(one => one.Account != agent))
        {
            return ApiResults.Fail(65401);
        }

        var refused = fan.WindowAt(account).Spend(time.GetUtcNow());
        if (refused != 0)
        {
            return ApiResults.Fail(refused);
        }

        chats.Add(account, fan, line);
        if (agent is not null)
        {
            agents.Record(fan, agent, line.Text ?? string.Empty);
        }

        return ApiResults.Ok;
    }

    private static async Task<IResult> TypeAsync(
        HttpContext context,
        FanBook fans,
        TimeProvider time
    )
    {
        var account = CallerFilter.CallerOf(context);
        var body = await ApiBody.ReadAsync(context.Request);
        if (fans.FindAt(account, body?.Text("touser")) is not { } fan)
        {
            return ApiResults.Fail(body is null ? 47001 : 40003);
        }

        var command = body!.Text("command");
        if (command is not ("Typing" or "CancelTyping"))
        {
            return ApiResults.Fail(45072);
        }

        var now = time.GetUtcNow();
        if (!fan.WindowAt(account).ActedWithin(TypingReach, now))
        {
            return ApiResults.Fail(45080);
        }

        var isTyping = command == "Typing";
        if (isTyping && now < fan.TypingUntil)
        {
            return ApiResults.Fail(45081);
        }

        fan.TypingUntil = isTyping ? now + TypingLife : null;
        return ApiResults.Ok;
    }
}
