using WeChatUnion.Domain.Fans.Contracts;

namespace WeChatUnion.Infrastructure.Notifications;

/// <summary>A message this node may send while its lease lasts.</summary>
public sealed record ClaimedMessage(
    long Id,
    FanIdentity Fan,
    string Kind,
    string Body,
    int Attempt,
    int Fence
);
