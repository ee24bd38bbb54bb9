using System.Text.RegularExpressions;
using WeChat.Api;

namespace WeChatUnion.Gateway.Hosting.Doctor;

/// <summary>WeChat's refusals in an operator's words.</summary>
internal static partial class WeChatAdvice
{
    public static Finding For(WeChatApiException refused) =>
        Finding.Fault(
            refused.Code == 0
                ? $"微信接口 {refused.Path} 没有正常应答。"
                : $"微信接口 {refused.Path} 返回 {refused.Code}。",
            RemedyFor(refused)
        );

    private static string RemedyFor(WeChatApiException refused) =>
        refused.Code switch
        {
            40164 => $"公众平台“设置与开发 → 基本配置 → IP白名单”：加入 {AddressIn(refused)}。",
            40125 or 41004 => "AppSecret 不对：核对 WeChat:…:AppSecret；重置过就填新的。",
            40013 or 41002 => "AppId 不对：核对 WeChat:…:AppId。",
            40243 => "AppSecret 已被冻结：在公众平台解冻或重置。",
            45009 => "今天的调用次数用完了，北京时间零点恢复；急用时在公众平台清零。",
            48001 or 48004 or 50001 =>
                "这个账号没有此接口的权限：看公众平台“接口权限”，可能还没有认证。",
            50002 => "账号受限：登录公众平台看站内通知。",
            _ => refused.Kind switch
            {
                WeChatErrorKind.Credentials =>
                    "AppId 或 AppSecret 不对：核对 WeChat:…；重置过就填新的。",
                WeChatErrorKind.AddressNotAllowed =>
                    "要由管理员确认这台服务器的 IP：看公众平台的通知。",
                WeChatErrorKind.Unreachable =>
                    "检查服务器能否访问外网、DNS、防火墙，以及 WeChat:ApiBaseUrl。",
                WeChatErrorKind.Unreadable =>
                    "回来的不是微信的应答：检查代理和 WeChat:ApiBaseUrl。",
                WeChatErrorKind.Transient or WeChatErrorKind.TooOften =>
                    "微信暂时繁忙，过几分钟再运行一次。",
                _ => "按返回码查微信文档的“全局返回码”。",
            },
        };

    private static string AddressIn(WeChatApiException refused) =>
        Address().Match(refused.Detail ?? "") is { Success: true } found
            ? found.Value
            : "本服务器的出口 IP";

    [GeneratedRegex(@"\b\d{1,3}(?:\.\d{1,3}){3}\b|\b[0-9a-fA-F]{0,4}(?::[0-9a-fA-F]{0,4}){2,7}\b")]
    private static partial Regex Address();
}
