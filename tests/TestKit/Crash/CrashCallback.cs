using WeChat.Events;
using WeChat.Messages;
using WeChatUnion.Infrastructure.Conversations.Inbox;
using WeChatUnion.TestKit.Load;

namespace WeChatUnion.TestKit.Crash;

/// <summary>One callback, delivered any number of times, and the clear reply it got first.</summary>
public sealed class CrashCallback
{
    private readonly CallbackPress press;
    private readonly byte[] clear;
    private byte[]? answer;

    public CrashCallback(CallbackPress press, byte[] clear, CrashEffect effect)
    {
        (this.press, this.clear, Effect) = (press, clear, effect);
        if (!MessageReader.TryRead(clear, out var message, out _))
        {
            throw new ArgumentException("No message.", nameof(clear));
        }
        var happened = message as InboundEvent;
        (OpenId, CreateTime, Scene) = (
            message.FromUserName,
            message.CreateTime,
            happened?.EventKey.Replace("qrscene_", "", StringComparison.Ordinal)
        );
        Key = Convert.ToHexString(
            InboxKey.Of(
                press.AppId,
                OpenId,
                message.MsgType,
                happened?.Event,
                happened?.EventKey,
                CreateTime,
                message.MsgId
            )
        );
    }

    public CrashEffect Effect { get; }

    public string OpenId { get; }

    public long CreateTime { get; }

    public string? Scene { get; }

    /// <summary>The record's key in upper hex.</summary>
    public string Key { get; }

    /// <summary>The clear reply; null while no delivery was answered.</summary>
    public byte[]? Answer => Volatile.Read(ref answer);

    /// <summary>A delivery as of now, encrypted anew.</summary>
    public byte[] Deliver() => press.Deliver(clear);

    /// <summary>False when an earlier delivery heard something else.</summary>
    public bool Hear(ReadOnlyMemory<byte> body)
    {
        var reply = press.Open(body);
        var first = Interlocked.CompareExchange(ref answer, reply, null) ?? reply;
        return first.AsSpan().SequenceEqual(reply);
    }
}
