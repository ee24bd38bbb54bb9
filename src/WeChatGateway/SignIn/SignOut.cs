using Microsoft.AspNetCore.Authentication;
using WeChatUnion.Gateway.Pages;

namespace WeChatUnion.Gateway.SignIn;

/// <summary>Ends this browser's session. Opening a page inside WeChat begins a new one.</summary>
internal static class SignOut
{
    public const string Path = "/m/sign-out";

    public static async Task<IResult> HandleAsync(HttpContext http)
    {
        await http.SignOutAsync(FanSession.Scheme);
        return Page.Notice("已退出登录", "需要时再打开页面，会重新登录。", LargeType.Home);
    }
}
