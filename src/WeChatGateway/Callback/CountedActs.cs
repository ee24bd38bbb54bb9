using WeChat.Events.Follow;
using WeChat.Events.Menu;
using WeChat.Messages;
using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Gateway.Chat;

namespace WeChatUnion.Gateway.Callback;

/// <summary>Which callbacks are interactions of a fan.</summary>
internal static class CountedActs
{
    /// <summary>Counted in the commit that records the callback as handled, and so once.</summary>
    public static ChatAnswer Count(Callback callback, ChatAnswer answer, DateTimeOffset now) =>
        KindOf(callback.Message) is { } kind
            ? answer with
            {
                Writes =
                [
                    .. answer.Writes,
                    .. new Interaction(
                        callback.Fan,
                        kind,
                        callback.Key,
                        CountedTime.Of(ActsOfFans.TimeOf(callback), now)
                    ).Writes(),
                ],
            }
            : answer;

    /// <summary>Null: not the fan's own doing, or not one that counts, as following.</summary>
    private static InteractionKind? KindOf(InboundMessage message) =>
        message switch
        {
            ChatMessage => InteractionKind.Message,
            // A scan, though a button of the menu began it: once, and not as both.
            ScanEvent or ScanCodeEvent => InteractionKind.Scan,
            ClickEvent or ViewEvent or ViewMiniProgramEvent => InteractionKind.MenuTap,
            LocationSelectEvent or SendPicturesEvent => InteractionKind.MenuTap,
            _ => null,
        };
}
