using System.Text.Json;
using WeChat.Api;
using WeChatUnion.Infrastructure.WeChatApps;

namespace WeChatUnion.Infrastructure.Notifications;

/// <summary>Sends as a customer-service message and judges what WeChat answers.</summary>
internal sealed class FanMessageSender(WeChatClients clients) : IFanMessageSender
{
    public async Task<SendOutcome> SendAsync(ClaimedMessage message, CancellationToken cancel)
    {
        if (clients.Find(message.Fan.AppId) is not { } client)
        {
            return SendOutcome.Hopeless("The app is not configured.");
        }
        try
        {
            var body = new FanMessageBody(message.Kind, message.Body).ToMessage();
            await client.CustomerService.SendAsync(message.Fan.OpenId, body, cancel);
            return SendOutcome.Sent;
        }
        catch (WeChatApiException refused)
        {
            return Judge(refused);
        }
        catch (JsonException)
        {
            return SendOutcome.Hopeless("The stored message is not readable.");
        }
    }

    private static SendOutcome Judge(WeChatApiException refused)
    {
        var error = $"{refused.Code} {refused.Kind}";
        return refused.Kind switch
        {
            WeChatErrorKind.AlreadyAccepted => SendOutcome.Sent,
            WeChatErrorKind.UnknownRecipient
            or WeChatErrorKind.NotFollowing
            or WeChatErrorKind.Undeliverable
            or WeChatErrorKind.WindowClosed
            or WeChatErrorKind.WindowUsedUp
            or WeChatErrorKind.BadRequest
            or WeChatErrorKind.BadMedia
            or WeChatErrorKind.RiskyContent
            or WeChatErrorKind.NoRight => SendOutcome.Hopeless(error),
            _ => SendOutcome.Later(error),
        };
    }
}
