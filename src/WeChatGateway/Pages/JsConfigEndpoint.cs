using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using WeChat.Api;
using WeChatUnion.Gateway.Hosting;
using WeChatUnion.Infrastructure.WeChatApps;

namespace WeChatUnion.Gateway.Pages;

/// <summary>
/// Signs one of our own pages for WeChat's JS-SDK. Whoever holds a signature acts for the account on that page, so no
/// foreign address is ever signed.
/// </summary>
internal sealed partial class JsConfigEndpoint(
    WeChatClients clients,
    IOptions<WeChatOptions> weChat,
    IOptions<SiteOptions> site,
    ILogger<JsConfigEndpoint> log
)
{
    public const string Path = "/m/weixin/js-config";

    public static Task<Results<Ok<JsConfig>, ProblemHttpResult>> HandleAsync(
        JsConfigEndpoint endpoint,
        string? url,
        CancellationToken cancel
    ) => endpoint.SignAsync(url, cancel);

    private async Task<Results<Ok<JsConfig>, ProblemHttpResult>> SignAsync(
        string? url,
        CancellationToken cancel
    )
    {
        if (url is null || !site.Value.IsOurs(url))
        {
            return TypedResults.Problem(
                "不是本站的网址。",
                statusCode: StatusCodes.Status400BadRequest
            );
        }
        try
        {
            var signed = await clients.OfficialAccount.JsSdk.SignPageAsync(url, cancel);
            return TypedResults.Ok(
                new JsConfig(
                    weChat.Value.JsSdkUrl,
                    signed.AppId,
                    signed.Timestamp,
                    signed.NonceStr,
                    signed.Signature
                )
            );
        }
        catch (WeChatApiException error)
        {
            LogNoTicket(error.Message);
            return TypedResults.Problem(
                "微信暂时没有回应，请稍后再试。",
                statusCode: StatusCodes.Status503ServiceUnavailable
            );
        }
    }

    [LoggerMessage(LogLevel.Warning, "No page can be signed for the JS-SDK: {Reason}")]
    private partial void LogNoTicket(string reason);
}
