using System.Net;
using System.Text;
using WeChatSimulator.Accounts;
using WeChatSimulator.Api;
using WeChatSimulator.Fans;
using WeChatSimulator.Templates;

namespace WeChatSimulator.OAuth;

/// <summary>mp/subscribemsg: the page on which a fan agrees to one message.</summary>
internal static class OneTimeSubscribeEndpoints
{
    public static void MapOneTimeSubscribe(this IEndpointRouteBuilder root) =>
        root.MapGet("/mp/subscribemsg", Ask);

    private static IResult Ask(HttpContext http, SimulatedAccounts accounts, FanBook fans)
    {
        var query = http.Request.Query;
        var account = accounts.OfficialAccount;
        var redirect = query["redirect_url"].ToString();
        var named = query["simulator_fan"].ToString();
        var holder = named.Length > 0 ? named : http.Request.Cookies[AuthorizeEndpoints.Cookie];
        if (
            query["action"] != "get_confirm"
            || query["appid"] != account.Options.AppId
            || !AuthorizeRequest.IsWebAddress(redirect)
            || !int.TryParse(query["scene"], out var scene)
            || scene is < 0 or > 10_000
            || fans.Find(holder) is not { } fan
        )
        {
            return Page("<p>参数不正确，或没有这个粉丝。</p>");
        }

        var answer = query["answer"].ToString();
        if (answer is not ("confirm" or "cancel"))
        {
            var here = http.Request.PathBase + http.Request.Path + http.Request.QueryString;
            return Page(
                $"<h1>接收一条订阅消息？</h1><p><a href=\"{WebUtility.HtmlEncode(here)}&amp;answer=confirm\">同意</a> "
                    + $"<a href=\"{WebUtility.HtmlEncode(here)}&amp;answer=cancel\">取消</a></p>"
            );
        }

        var template = query["template_id"].ToString();
        var key = TemplateMessageEndpoints.OneTimeKey(template, query["scene"]);
        fan.ConsentsAt(account).Answer(key, TemplateKind.OneTime, answer == "confirm");
        var mark = redirect.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        var openId = answer == "confirm" ? $"openid={fan.OpenId}&" : "";
        return Results.Redirect(
            $"{redirect}{mark}{openId}template_id={Uri.EscapeDataString(template)}&action={answer}"
                + $"&scene={scene}&reserved={Uri.EscapeDataString(query["reserved"].ToString())}"
        );
    }

    private static IResult Page(string body) =>
        Results.Text(
            $"<!doctype html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><title>微信模拟器</title><body>{body}</body></html>",
            "text/html",
            Encoding.UTF8
        );
}
