namespace WeChatUnion.Domain.Audit;

public interface IAuditDetailStore
{
    /// <summary>Null when there is no such row.</summary>
    Task<StoredDetails?> FindAsync(long rowId, CancellationToken cancel);
}
