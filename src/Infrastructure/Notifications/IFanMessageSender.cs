namespace WeChatUnion.Infrastructure.Notifications;

/// <summary>Sends one message through WeChat's API.</summary>
public interface IFanMessageSender
{
    Task<SendOutcome> SendAsync(ClaimedMessage message, CancellationToken cancel);
}
