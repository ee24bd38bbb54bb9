using WeChat.Events;
using WeChat.Events.Follow;
using WeChat.Events.Menu;
using WeChat.Messages;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Infrastructure.Conversations.Inbox;

namespace WeChatUnion.Gateway.Callback;

/// <summary>One verified callback on its way through the pipeline.</summary>
/// <param name="App">Which of our apps it came to.</param>
/// <param name="Message">What it says.</param>
/// <param name="Key">Its identity among all callbacks.</param>
/// <param name="ReceivedAt">When it, or the repeat being served, came in.</param>
public sealed record Callback(
    CallbackApp App,
    InboundMessage Message,
    byte[] Key,
    DateTimeOffset ReceivedAt
)
{
    /// <summary>The year 9999.</summary>
    private const long LatestUnixSecond = 253402300799;

    public FanIdentity Fan { get; } = new(App.AppId, Message.FromUserName);

    public static Callback Of(CallbackApp app, InboundMessage message, DateTimeOffset now)
    {
        var happened = message as InboundEvent;
        var key = InboxKey.Of(
            app.AppId,
            message.FromUserName,
            message.MsgType,
            happened?.Event,
            EventMark.Of(happened),
            message.CreateTime,
            message.MsgId
        );
        return new Callback(app, message, key, now);
    }

    /// <summary>For the inbox's kind column, at most 64 characters of ASCII.</summary>
    public string Kind()
    {
        var kind = Message is InboundEvent happened ? $"event:{happened.Event}" : Message.MsgType;
        kind = kind.Length > 64 ? kind[..64] : kind;
        return System.Text.Ascii.IsValid(kind) ? kind.ToLowerInvariant() : "unknown";
    }

    /// <summary>WeChat's own clock; a time no calendar holds counts as now.</summary>
    public DateTimeOffset SentAt() =>
        Message.CreateTime is > 0 and < LatestUnixSecond
            ? DateTimeOffset.FromUnixTimeSeconds(Message.CreateTime)
            : ReceivedAt;

    /// <summary>A receipt or an unfollow reaches nobody; everything else is answered, even a failure.</summary>
    public bool ExpectsWords =>
        Message
            is ChatMessage
                or ClickEvent
                or ScanCodeWaitMessageEvent
                or SubscribeEvent
                or ScanEvent;
}
