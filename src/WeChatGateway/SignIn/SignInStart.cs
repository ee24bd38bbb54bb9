using Microsoft.Extensions.Options;
using WeChat.Api.WebOAuth;
using WeChatUnion.Gateway.Hosting;
using WeChatUnion.Gateway.Pages;

namespace WeChatUnion.Gateway.SignIn;

/// <summary>Sends a stranger to WeChat and remembers where he wanted to go.</summary>
internal sealed class SignInStart(
    IOAuthIdentitySource source,
    SignInState states,
    IOptions<SiteOptions> site
)
{
    /// <summary>A denser code is hard to scan from a screen.</summary>
    private const int LongestInCode = 300;

    /// <summary>Answers a request that nobody has signed in for, or not with all the page asks.</summary>
    public Task SendAsync(HttpContext http)
    {
        PageHeaders.Set(http);
        if (PageFailures.IsScript(http.Request))
        {
            // It cannot follow a redirect to another site; its page reloads when told 401.
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        }
        if (!HttpMethods.IsGet(http.Request.Method))
        {
            // What was sent cannot be taken along; and our own policy lets no form leave this site.
            return Page.Notice(
                    "登录已过期",
                    "请重新打开页面，再填一次。",
                    http.Request.Path,
                    StatusCodes.Status401Unauthorized
                )
                .ExecuteAsync(http);
        }
        if (
            site.Value.OnlyInWeChat
            && !WeChatBrowser.IsNamedBy(http.Request.Headers.UserAgent.ToString())
        )
        {
            PageHeaders.Set(http, PageNeeds.DataPictures);
            var shown = site.Value.PageUrl(WantedPath(http.Request, LongestInCode));
            return OutsideWeChat.Page(shown).ExecuteAsync(http);
        }
        var wanted = WantedPath(http.Request, SignInState.LongestPath);
        var scope = http.GetEndpoint()?.Metadata.GetMetadata<UserInfoNeeded>() is null
            ? WebOAuthScope.Base
            : WebOAuthScope.UserInfo;
        http.Response.Redirect(WayOut(http, new SignInWay(wanted, scope)));
        return Task.CompletedTask;
    }

    /// <summary>WeChat's address, with a state that brings this browser back.</summary>
    public string WayOut(HttpContext http, SignInWay way) =>
        source.AuthorizeUrl(
            site.Value.PageUrl(SignInCallback.Path),
            way.Scope,
            states.Begin(http, way)
        );

    /// <summary>Without its query when the whole is too long, or no redirect can hold it.</summary>
    private static string WantedPath(HttpRequest request, int longest)
    {
        var path = request.Path.ToUriComponent();
        var whole = path + request.QueryString.ToUriComponent();
        return whole.Length <= longest && ReturnPath.IsSafe(whole) ? whole
            : path.Length <= longest ? path
            : LargeType.Home;
    }
}
