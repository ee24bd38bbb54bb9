using Microsoft.AspNetCore.Http.HttpResults;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Gateway.Pages;
using WeChatUnion.Gateway.SignIn;

namespace WeChatUnion.Gateway.Fans;

/// <summary>
/// For a fan whose mini-program does not know the card bound here: signing in for this page asks for the UnionId, which
/// tells that both identities are one person. It says what came of it.
/// </summary>
internal static class LinkPage
{
    public const string Path = "/m/weixin/link";

    public static async Task<RazorComponentResult> ShowAsync(
        CurrentFan fan,
        IFanIdentities identities,
        CancellationToken cancel
    )
    {
        var own = await identities.OfSamePersonAsync(fan.Identity, cancel);
        return own.Any(known => known.Fan.AppId != fan.Identity.AppId)
            ? Page.Notice("关联好了", "公众号和小程序现在认得是同一个您。", LargeType.Home)
            : Page.Notice(
                "就差一步",
                "请用同一个微信打开一次小程序，就会自动关联。打开过小程序还看到这里，请在公众号里给我们留言。",
                Path
            );
    }
}
