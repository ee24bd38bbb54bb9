namespace WeChatUnion.Domain.Moderation;

public interface IModerationStore
{
    Task<ContentCheck?> FindAsync(ContentCheckId id, CancellationToken cancel);

    Task<ContentCheck?> FindByTraceAsync(string traceId, CancellationToken cancel);

    Task<EarlyVerdict?> FindEarlyAsync(string traceId, CancellationToken cancel);

    /// <summary>Some of the checks WeChat has not decided, the oldest first.</summary>
    Task<IReadOnlyList<ContentCheck>> FindPendingAsync(
        DateTimeOffset askedBefore,
        CancellationToken cancel
    );

    void Add(ContentCheck check);

    void Add(EarlyVerdict verdict);

    void Remove(EarlyVerdict verdict);
}
