using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Fans.Contracts;

/// <summary>
/// An event named the UnionId of its sender. Written together with the event's answer; a sweep joins
/// the identities soon after.
/// </summary>
public sealed record UnionIdSeen(FanIdentity Fan, string UnionId, DateTimeOffset At) : IHotWrite;
