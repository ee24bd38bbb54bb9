using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace WeChatUnion.Infrastructure.Conversations.Inbox;

/// <summary>
/// What makes two deliveries the same callback: app, sender, type, event, event key, create time
/// and MsgId or MsgID together. MsgId alone has collided between fans, and two different events of
/// one fan in one second must both count. Eight bytes that grow with time (the MsgId, which WeChat
/// hands out in that order; for an event without one its create time), then 8 bytes of SHA-256
/// over the parts with their lengths, so that no part can pose as another. What grows in front
/// keeps the unique index growing at its end: callbacks of one moment share its pages instead of
/// dirtying one each.
/// </summary>
public static class InboxKey
{
    public const int Length = 16;
    private const int StackLimit = 1024;

    public static byte[] Of(
        string appId,
        string openId,
        string type,
        string? @event,
        string? eventKey,
        long createTime,
        string? messageId
    )
    {
        ReadOnlySpan<string?> parts = [appId, openId, type, @event, eventKey, messageId];
        var size = sizeof(long);
        foreach (var part in parts)
        {
            size += sizeof(int) + Encoding.UTF8.GetMaxByteCount(part?.Length ?? 0);
        }
        var buffer = size <= StackLimit ? stackalloc byte[StackLimit] : new byte[size];
        BinaryPrimitives.WriteInt64LittleEndian(buffer, createTime);
        var used = sizeof(long);
        foreach (var part in parts)
        {
            var written = Encoding.UTF8.GetBytes(part ?? "", buffer[(used + sizeof(int))..]);
            BinaryPrimitives.WriteInt32LittleEndian(buffer[used..], part is null ? -1 : written);
            used += sizeof(int) + written;
        }
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(buffer[..used], digest);
        var key = new byte[Length];
        var order = long.TryParse(
            messageId,
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : createTime;
        BinaryPrimitives.WriteInt64BigEndian(key, order);
        digest[..(Length - sizeof(long))].CopyTo(key.AsSpan(sizeof(long)));
        return key;
    }
}
