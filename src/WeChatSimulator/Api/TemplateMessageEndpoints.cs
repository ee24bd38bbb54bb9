using System.Text.Json.Nodes;
using WeChatSimulator.Accounts;
using WeChatSimulator.Chats;
using WeChatSimulator.Deliveries;
using WeChatSimulator.Fans;
using WeChatSimulator.Templates;

namespace WeChatSimulator.Api;

/// <summary>message/template/send and message/template/subscribe.</summary>
internal static class TemplateMessageEndpoints
{
    private const int LongestClientId = 32;

    public static void MapTemplateMessages(this IEndpointRouteBuilder api)
    {
        api.MapPost("/cgi-bin/message/template/send", SendAsync);
        api.MapPost("/cgi-bin/message/template/subscribe", SendOneTimeAsync);
    }

    private static async Task<IResult> SendAsync(
        HttpContext http,
        FanBook fans,
        TemplateShelf shelf,
        SentOnce sent,
        IdMint ids,
        ChatBook chats,
        PushPress press,
        AfterAnswer after
    )
    {
        var account = CallerFilter.CallerOf(http);
        var body = await ApiBody.ReadAsync(http.Request);
        var (code, fan) = Recipient(account, fans, body);
        if (body is null || fan is null)
        {
            return ApiResults.Fail(code);
        }

        var template = shelf.Find(account, body.Text("template_id"), forMessages: true);
        if (template is null || body.Text("client_msg_id")?.Length > LongestClientId)
        {
            return ApiResults.Fail(template is null ? 40037 : 40097);
        }

        var data = body["data"] as JsonObject;
        if (FieldCheck.FaultOf(template, data) is { } fault)
        {
            return ApiResults.Fail(47003, fault);
        }

        var (id, isRepeat) = sent.Claim(fan.OpenId, body.Text("client_msg_id"), ids.MessageId());
        if (!isRepeat)
        {
            if (!fan.RefusesMessages)
            {
                chats.Add(account, fan, NoticeLine.Of("template", template, body));
            }

            var status = fan.RefusesMessages ? "failed:user block" : "success";
            Field[] fields = [Field.Number("MsgID", id), new("Status", status)];
            after.Send(http, press.Event(account, fan, "TEMPLATESENDJOBFINISH", fields));
        }

        return ApiResults.Json(
            new
            {
                errcode = 0,
                errmsg = "ok",
                msgid = id,
            }
        );
    }

    private static async Task<IResult> SendOneTimeAsync(
        HttpContext http,
        FanBook fans,
        ChatBook chats
    )
    {
        var account = CallerFilter.CallerOf(http);
        var body = await ApiBody.ReadAsync(http.Request);
        var openId = body?.Text("touser");
        if (body is null || fans.FindAt(account, openId) is not { } fan)
        {
            return ApiResults.Fail(body is null ? 47001 : 40003);
        }

        var content = (body["data"]?["content"] as JsonObject)?.Text("value");
        var title = body.Text("title");
        if (title is null or { Length: 0 or > 15 } || content is null or { Length: 0 or > 200 })
        {
            return ApiResults.Fail(47003);
        }

        var spent = fan.ConsentsAt(account)
            .Spend(OneTimeKey(body.Text("template_id"), body.Text("scene")));
        if (spent != 0)
        {
            return ApiResults.Fail(spent);
        }

        chats.Add(account, fan, NoticeLine.Of("template", title, content, body.Text("url")));
        return ApiResults.Ok;
    }

    /// <summary>Where the consent of a one-time subscription is kept.</summary>
    public static string OneTimeKey(string? templateId, string? scene) => $"{templateId}#{scene}";

    private static (int Code, Fan? Fan) Recipient(
        SimulatedAccount account,
        FanBook fans,
        JsonObject? body
    )
    {
        if (body is null || account.IsMiniProgram)
        {
            return (body is null ? 47001 : 48001, null);
        }

        return fans.FindAt(account, body.Text("touser")) switch
        {
            null => (40003, null),
            { FollowedAt: null } => (43004, null),
            { IsBlacklisted: true } => (43019, null),
            var fan => (0, fan),
        };
    }
}
