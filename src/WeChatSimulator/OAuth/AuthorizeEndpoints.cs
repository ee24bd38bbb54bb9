using System.Globalization;
using System.Net;
using System.Text;
using WeChatSimulator.Accounts;
using WeChatSimulator.Fans;

namespace WeChatSimulator.OAuth;

/// <summary>
/// What open.weixin.qq.com does. Inside WeChat the client knows who holds the phone; here it is the fan of the query
/// parameter <c>simulator_fan</c>, else of the cookie that the phone page sets, else of a question.
/// </summary>
internal static class AuthorizeEndpoints
{
    public const string Cookie = "simulator-fan";

    public static void MapAuthorize(this IEndpointRouteBuilder root)
    {
        root.MapGet("/connect/oauth2/authorize", Authorize);
        // On a computer the QR code would be scanned; here the question who it is takes its place.
        root.MapGet("/connect/qrconnect", Authorize);
        root.MapGet("/open", Open);
    }

    /// <summary>Opens a page on a fan's phone: remembers the fan, then goes there.</summary>
    /// <param name="fresh">Set on the second way through, after the last fan's cookies are gone.</param>
    private static IResult Open(
        HttpContext context,
        string? fan,
        string? url,
        bool? fresh,
        FanBook fans
    )
    {
        if (fans.Find(fan) is not { } known || !AuthorizeRequest.IsWebAddress(url))
        {
            return Page(400, "<p>没有这个粉丝，或网址不正确。</p>");
        }

        var request = context.Request;
        if (fresh is null && request.Cookies[Cookie] is { } last && last != known.OpenId)
        {
            // Another fan is another phone: no session of the last one may open the back end's pages.
            context.Response.Headers["Clear-Site-Data"] = "\"cookies\"";
            return Results.Redirect(
                $"{request.PathBase}{request.Path}{request.QueryString}&fresh=true"
            );
        }

        context.Response.Cookies.Append(
            Cookie,
            known.OpenId,
            new()
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Path = "/",
            }
        );
        return Results.Redirect(url!);
    }

    private static IResult Authorize(
        HttpContext context,
        SimulatedAccounts accounts,
        FanBook fans,
        CodeMint codes
    )
    {
        var request = context.Request;
        if (AuthorizeRequest.FaultOf(request, accounts.OfficialAccount) is { } fault)
        {
            return Page(400, $"<h1>无法授权</h1><p>{WebUtility.HtmlEncode(fault)}</p>");
        }

        var named = request.Query["simulator_fan"].ToString();
        var fan = fans.Find(named.Length > 0 ? named : request.Cookies[Cookie]);
        if (fan is null)
        {
            return Page(200, Question(request, fans));
        }

        var redirect = request.Query["redirect_uri"].ToString();
        var code = codes.Issue(fan, request.Query["scope"].ToString());
        return Results.Redirect(WithAnswer(redirect, code, request.Query["state"].ToString()));
    }

    private static string WithAnswer(string redirect, string code, string state)
    {
        var (address, fragment) = redirect.IndexOf('#', StringComparison.Ordinal) is var at and >= 0
            ? (redirect[..at], redirect[at..])
            : (redirect, "");
        var mark = address.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        return $"{address}{mark}code={code}&state={state}{fragment}";
    }

    private static string Question(HttpRequest request, FanBook fans)
    {
        var here = request.PathBase + request.Path + request.QueryString;
        var page = new StringBuilder("<h1>以谁的身份打开？</h1><ul>");
        foreach (var fan in fans.All.Take(50))
        {
            var href = WebUtility.HtmlEncode($"{here}&simulator_fan={fan.OpenId}");
            page.Append(
                CultureInfo.InvariantCulture,
                $"<li><a href=\"{href}\">{WebUtility.HtmlEncode(fan.Nickname)}</a></li>"
            );
        }

        return page.Append("</ul><p>还没有粉丝时，请先在模拟器里新建一个。</p>").ToString();
    }

    private static IResult Page(int status, string body) =>
        Results.Text(
            $"<!doctype html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><title>微信模拟器</title><body>{body}</body></html>",
            "text/html",
            Encoding.UTF8,
            status
        );
}
