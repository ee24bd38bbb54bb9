using WeChat.Events;
using WeChat.Events.Subscriptions;

namespace WeChatUnion.Gateway.Callback;

/// <summary>
/// What tells two events of one kind, fan and second apart. Those about subscriptions have no key of WeChat's:
/// two popups or two receipts of one second differ in their items alone.
/// </summary>
internal static class EventMark
{
    public static string? Of(InboundEvent? happened) =>
        happened switch
        {
            SubscribeMsgPopupEvent popup => Join(
                popup.Items.Select(item => $"{item.TemplateId} {item.Accepted}")
            ),
            SubscribeMsgChangeEvent change => Join(
                change.Items.Select(item => $"{item.TemplateId} {item.Accepted}")
            ),
            SubscribeMsgSentEvent sent => Join(sent.Items.Select(item => item.MsgId)),
            _ => happened?.EventKey,
        };

    private static string Join(IEnumerable<string> items) => string.Join('\n', items);
}
