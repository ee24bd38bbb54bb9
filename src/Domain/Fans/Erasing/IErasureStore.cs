using WeChatUnion.Domain.Fans.Contracts;

namespace WeChatUnion.Domain.Fans.Erasing;

public interface IErasureStore
{
    /// <summary>Null when nobody of this identity was ever met, or they are erased already.</summary>
    Task<Fan?> FindFanAsync(FanIdentity identity, CancellationToken cancel);

    /// <summary>Whether the closing of this account was told before and its logs still wait.</summary>
    Task<bool> IsClosingAsync(FanIdentity identity, CancellationToken cancel);

    /// <summary>The walk that waits because this identity took a consent back; null when none does.</summary>
    Task<PendingErasure?> FindRevocationAsync(FanIdentity identity, CancellationToken cancel);

    /// <summary>The fan that was erased, and whoever became known under the same identity since.</summary>
    Task<IReadOnlyList<Fan>> FindFansAsync(PendingErasure pending, CancellationToken cancel);

    void Add(PendingErasure pending);

    /// <summary>Closed accounts before consents taken back, the oldest first, a few at a time.</summary>
    Task<IReadOnlyList<PendingErasure>> DueAsync(DateTimeOffset now, CancellationToken cancel);

    void Remove(PendingErasure pending);

    /// <summary>Due again a while later.</summary>
    void Postpone(PendingErasure pending, DateTimeOffset now);
}
