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
    ) => SendAsync(openId, message, null, cancellation);

    /// <summary>Sends one message as somebody.</summary>
    /// <inheritdoc cref="SendAsync(string, CustomerServiceMessage, CancellationToken)"/>
    public Task SendAsync(
        string openId,
        CustomerServiceMessage message,
        CustomerServiceSender? sender,
        CancellationToken cancellation = default
    )
    {
        var call = ApiCall.Post(
            "/cgi-bin/message/custom/send",
            CustomerServiceSend.Of(openId, message, sender),
            CustomerServiceJson.Wire.CustomerServiceSend
        ) with
        {
            Secrets = [openId],
        };
        return calls.SendAsync(call, AnswerJson.Wire.ApiAnswer, cancellation);
    }

    /// <summary>Shows or hides "the other side is typing". The fan must have acted within 30 seconds (45080).</summary>
    /// <param name="businessId">The business account of a mini-program with several.</param>
    public Task ShowTypingAsync(
        string openId,
        bool isTyping,
        int? businessId = null,
        CancellationToken cancellation = default
    )
    {
        var call = ApiCall.Post(
            "/cgi-bin/message/custom/typing",
            new TypingSend(businessId, openId, isTyping ? "Typing" : "CancelTyping"),
            CustomerServiceJson.Wire.TypingSend
        ) with
        {
            Secrets = [openId],
        };
        return calls.SendAsync(call, AnswerJson.Wire.ApiAnswer, cancellation);
    }
}
