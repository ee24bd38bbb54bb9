using WeChatUnion.Domain.Fans.Contracts;

namespace WeChatUnion.Infrastructure.Conversations.Inbox;

/// <summary>A callback that came in, verified and parsed, before it is on record.</summary>
/// <param name="Key">See <see cref="InboxKey"/>.</param>
/// <param name="Fan">Who sent it, to which app.</param>
/// <param name="Kind">The message type, or <c>event:</c> and the event's name, lower case.</param>
/// <param name="SentAt">WeChat's CreateTime.</param>
/// <param name="ReceivedAt">Ours.</param>
/// <param name="Payload">The clear body, sealed by <see cref="InboxPayload"/>.</param>
public sealed record Arrival(
    byte[] Key,
    FanIdentity Fan,
    string Kind,
    DateTimeOffset SentAt,
    DateTimeOffset ReceivedAt,
    byte[] Payload
);
