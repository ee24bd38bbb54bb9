using Microsoft.Extensions.Options;
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
    public Task SendAsync(HttpContext http)
    {
        PageHeaders.Set(http.Response);
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
        var state = states.Begin(http, http.Request.Path + http.Request.QueryString);
        var back = site.Value.PageUrl(SignInCallback.Path);
        http.Response.Redirect(source.AuthorizeUrl(back, state));
        return Task.CompletedTask;
    }
}
