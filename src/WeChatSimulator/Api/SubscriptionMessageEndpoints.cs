using System.Text.Json.Nodes;
using WeChatSimulator.Accounts;
using WeChatSimulator.Chats;
using WeChatSimulator.Deliveries;
using WeChatSimulator.Fans;
using WeChatSimulator.Templates;

namespace WeChatSimulator.Api;

/// <summary>message/subscribe/send (mini-program) and message/subscribe/bizsend (official account).</summary>
internal static class SubscriptionMessageEndpoints
{
    public static void MapSubscriptionMessages(this IEndpointRouteBuilder api)
    {
        var messages = api.MapGroup("/cgi-bin/message/subscribe");
        messages.MapPost("/send", SendAsync);
        messages.MapPost("/bizsend", SendAsync);
    }

    private static async Task<IResult> SendAsync(
        HttpContext http,
        FanBook fans,
        TemplateShelf shelf,
        IdMint ids,
        ChatBook chats,
        SubscriptionActs acts,
        AfterAnswer after
    )
    {
        var account = CallerFilter.CallerOf(http);
        var isBusiness = http.Request.Path.Value!.EndsWith("/bizsend", StringComparison.Ordinal);
        if (account.IsMiniProgram == isBusiness)
        {
            return ApiResults.Fail(48001);
        }

        var body = await ApiBody.ReadAsync(http.Request);
        if (body is null || fans.FindAt(account, body.Text("touser")) is not { } fan)
        {
            return ApiResults.Fail(body is null ? 47001 : 40003);
        }

        if (shelf.Find(account, body.Text("template_id"), false) is not { } template)
        {
            return ApiResults.Fail(40037);
        }

        var refused = Check(account, fan, template, body);
        if (refused is not null)
        {
            return refused;
        }

        var spent = fan.ConsentsAt(account).Spend(template.Id);
        if (spent != 0)
        {
            return ApiResults.Fail(spent);
        }

        var id = ids.MessageId();
        chats.Add(account, fan, NoticeLine.Of("subscription", template, body));
        after.Send(http, acts.Sent(account, fan, template.Id, id));
        return ApiResults.Json(
            new
            {
                errcode = 0,
                errmsg = "ok",
                msgid = id,
            }
        );
    }

    private static IResult? Check(
        SimulatedAccount account,
        Fan fan,
        SimulatedTemplate template,
        JsonObject body
    )
    {
        var page = body.Text("page");
        if (page is not null && (page.Length > 1024 || page.Any(char.IsWhiteSpace)))
        {
            return ApiResults.Fail(40165);
        }

        if (account.IsMiniProgram && page?.Contains("://", StringComparison.Ordinal) is true)
        {
            return ApiResults.Fail(41030);
        }

        if (!account.IsMiniProgram && fan.IsBlacklisted)
        {
            return ApiResults.Fail(43019);
        }

        return FieldCheck.FaultOf(template, body["data"] as JsonObject) is { } fault
            ? ApiResults.Fail(47003, fault)
            : null;
    }
}
