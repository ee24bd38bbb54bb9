using WeChatUnion.Domain.Notifications;

namespace WeChatUnion.Infrastructure.Notifications.Dispatch;

/// <summary>Sends one message through WeChat's API by the way that was chosen.</summary>
public interface IFanMessageSender
{
    Task<SendOutcome> SendAsync(ClaimedMessage message, Route route, CancellationToken cancel);
}
