using WeChatUnion.Gateway.Pages;

namespace WeChatUnion.Gateway.Fans;

/// <summary>
/// For a fan whose mini-program does not know the card bound here: signing in for this page asks for the UnionId, which
/// tells that both identities are one person. Everybody else is joined without being asked.
/// </summary>
internal static class LinkPage
{
    public const string Path = "/m/weixin/link";

    public static IResult Show() =>
        Page.Notice("关联好了", "公众号和小程序现在认得是同一个您。", LargeType.Home);
}
