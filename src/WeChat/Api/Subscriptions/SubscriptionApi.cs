using WeChat.Api.Http;
using WeChat.Api.Templates;

namespace WeChat.Api.Subscriptions;

/// <summary>
/// Messages that a fan has agreed to. A one-time agreement pays for one message, a long-term one lasts until the fan turns
/// it off. Delivery is reported by the event subscribe_msg_sent_event. WeChat knows no repeats here, so a send whose
/// outcome is unknown is not repeated.
/// </summary>
public sealed class SubscriptionApi
{
    private readonly TokenCalls calls;

    internal SubscriptionApi(TokenCalls calls) => this.calls = calls;

    /// <summary>Sends from a mini-program.</summary>
    /// <param name="openId">The fan at the mini-program.</param>
    /// <returns>The message's id; null where WeChat gives none.</returns>
    /// <exception cref="TemplateFieldException">A value does not fit its field.</exception>
    /// <exception cref="WeChatApiException">
    /// Among others 43101 (no agreement left), 43107 (turned off), 40037 (template), 47003 (a field), 41030 (page).
    /// </exception>
    public Task<long?> SendAsync(
        string openId,
        MiniProgramSubscriptionMessage message,
        CancellationToken cancellation = default
    ) =>
        SendAsync(
            ApiCall.Post(
                "/cgi-bin/message/subscribe/send",
                MiniProgramSend.Of(openId, message),
                SubscriptionJson.Wire.MiniProgramSend
            ),
            openId,
            cancellation
        );

    /// <summary>Sends from an official account.</summary>
    /// <param name="openId">The fan at the official account.</param>
    /// <inheritdoc cref="SendAsync(string, MiniProgramSubscriptionMessage, CancellationToken)"/>
    public Task<long?> SendAsync(
        string openId,
        OfficialSubscriptionMessage message,
        CancellationToken cancellation = default
    ) =>
        SendAsync(
            ApiCall.Post(
                "/cgi-bin/message/subscribe/bizsend",
                OfficialSend.Of(openId, message),
                SubscriptionJson.Wire.OfficialSend
            ),
            openId,
            cancellation
        );

    private async Task<long?> SendAsync(ApiCall call, string openId, CancellationToken cancellation)
    {
        var answer = await calls.SendAsync(
            call with
            {
                Secrets = [openId],
            },
            SubscriptionJson.Wire.SendAnswer,
            cancellation
        );
        return answer.Msgid;
    }
}
