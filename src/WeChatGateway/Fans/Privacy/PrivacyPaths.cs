using WeChatUnion.Gateway.Fans.Contracts;

namespace WeChatUnion.Gateway.Fans.Privacy;

internal static class PrivacyPaths
{
    public const string Root = PrivacyLinks.Own;
    public const string Export = Root + "/export";
    public const string Erase = Root + "/erase";
}
