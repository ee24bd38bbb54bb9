using WeChat.Api.Http;

namespace WeChat.Api.CustomerService;

/// <summary>Customer-service messages to one fan.</summary>
public sealed class CustomerServiceApi
{
    private readonly TokenCalls calls;

    internal CustomerServiceApi(TokenCalls calls) => this.calls = calls;

    /// <summary>
    /// Sends one message. WeChat has no key by which it would know a repeat, so a failure whose effect is unknown is
    /// not repeated here; see <see cref="WeChatApiException.IsTransient"/>.
    /// </summary>
    /// <exception cref="WeChatApiException">
    /// Among others 45015 (window closed), 45047 (window's count used), 40003, 43004, 45002 (text too long).
    /// </exception>
    public Task SendAsync(
        string openId,
        CustomerServiceMessage message,
        CancellationToken cancellation = default
    )
    {
        var body = CustomerServiceSend.Of(openId, message);
        var call = ApiCall.Post(
            "/cgi-bin/message/custom/send",
            body,
            CustomerServiceJson.Wire.CustomerServiceSend
        ) with
        {
            Secrets = [openId],
        };
        return calls.SendAsync(call, AnswerJson.Wire.ApiAnswer, cancellation);
    }
}
