using System.Globalization;
using System.Text;

namespace WeChat.Api.Templates;

/// <summary>
/// The address that asks a fan for one message. WeChat sends the fan on to the redirect address with openid, template_id,
/// action (confirm or cancel), scene and reserved.
/// </summary>
public static class OneTimeSubscribeUrl
{
    public const int LargestScene = 10_000;
    public const int LongestReserved = 128;

    /// <param name="baseUrl">WeChat's own host, or a simulator's.</param>
    /// <param name="appId">The official account.</param>
    /// <param name="scene">0 to 10000; comes back, and must be given again when sending.</param>
    /// <param name="templateId">The account's template for one-time subscriptions.</param>
    /// <param name="redirectUrl">Absolute; on the account's business domain.</param>
    /// <param name="reserved">Comes back unchanged; at most 128 ASCII letters and digits, bound to the browser's session.</param>
    public static string Build(
        string baseUrl,
        string appId,
        int scene,
        string templateId,
        string redirectUrl,
        string reserved
    )
    {
        if (scene is < 0 or > LargestScene)
        {
            throw new ArgumentException("A scene is 0 to 10000.", nameof(scene));
        }

        if (reserved.Length > LongestReserved || !reserved.All(char.IsAsciiLetterOrDigit))
        {
            throw new ArgumentException(
                "Reserved is at most 128 ASCII letters and digits.",
                nameof(reserved)
            );
        }

        return new StringBuilder(baseUrl.TrimEnd('/'))
            .Append("/mp/subscribemsg?action=get_confirm&appid=")
            .Append(Uri.EscapeDataString(appId))
            .Append(CultureInfo.InvariantCulture, $"&scene={scene}&template_id=")
            .Append(Uri.EscapeDataString(templateId))
            .Append("&redirect_url=")
            .Append(Uri.EscapeDataString(redirectUrl))
            .Append("&reserved=")
            .Append(reserved)
            .Append("#wechat_redirect")
            .ToString();
    }
}
