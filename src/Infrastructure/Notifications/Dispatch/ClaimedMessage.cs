using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Notifications;

namespace WeChatUnion.Infrastructure.Notifications.Dispatch;

/// <summary>A message this node may send while its lease lasts.</summary>
/// <param name="Refused">Ways that failed for it before.</param>
public sealed record ClaimedMessage(
    long Id,
    FanIdentity Fan,
    string Kind,
    string Body,
    int Attempt,
    int Fence,
    SendChannels Refused,
    DateTimeOffset CreatedAt,
    DateTimeOffset? ExpiresAt,
    DateTimeOffset LeaseUntil
);
