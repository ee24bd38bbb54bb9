using WeChat.Events;
using WeChat.Events.CustomerService;
using WeChat.Events.Follow;
using WeChat.Events.Menu;
using WeChatUnion.Domain.Notifications.Contracts;

namespace WeChatUnion.Gateway.Callback;

/// <summary>Which callbacks decide what may be sent to the fan afterwards, in either app.</summary>
internal static class ActsOfFans
{
    /// <summary>Null for what opens and closes nothing: a menu's link, a receipt.</summary>
    public static FanAct? In(Callback callback) =>
        callback.Message switch
        {
            ClickEvent or ScanCodeEvent or SubscribeEvent or ScanEvent => FanAct.Tap,
            UnsubscribeEvent => FanAct.Leave,
            UserEnterTempSessionEvent => FanAct.EnterSession,
            InboundEvent => null,
            _ => FanAct.Message,
        };

    /// <summary>WeChat's clock where it can be believed; a late delivery was an earlier act.</summary>
    public static DateTimeOffset TimeOf(Callback callback)
    {
        var sent = callback.SentAt();
        return sent < callback.ReceivedAt ? sent : callback.ReceivedAt;
    }
}
