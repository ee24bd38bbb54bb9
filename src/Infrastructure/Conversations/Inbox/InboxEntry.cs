using WeChatUnion.Domain.Conversations;
using WeChatUnion.Domain.Fans.Contracts;

namespace WeChatUnion.Infrastructure.Conversations.Inbox;

/// <summary>A record as a repeat, an owner or the sweep reads it.</summary>
public sealed record InboxEntry(
    byte[] Key,
    FanIdentity Fan,
    InboxState State,
    AnswerMode AnswerMode,
    DateTimeOffset LeaseUntil,
    int Fence,
    byte[] Reply,
    byte[] Payload
);
