namespace WeChatUnion.Domain.Members.Standing;

/// <summary>The queue of changed standings.</summary>
public interface IStandingStore
{
    void Add(StandingChange change);

    Task<StandingChange?> FindAsync(long id, CancellationToken cancel);

    void Remove(StandingChange change);
}
