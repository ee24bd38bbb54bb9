using WeChatUnion.Domain.Members.Import;

namespace WeChatUnion.Domain.Members.ImportJobs;

public interface IImportJobStore
{
    Task<ImportJob?> FindAsync(RegisterImportId id, CancellationToken cancel);

    /// <summary>As it stands in the tree now; null for a union there is none of.</summary>
    Task<string?> FindPathAsync(UnionOrganizationId union, CancellationToken cancel);

    void Add(ImportJob job);

    /// <summary>An upload that did not come to its end.</summary>
    Task RemoveAsync(RegisterImportId id, CancellationToken cancel);

    /// <summary>
    /// Ends one that waits, or tells the node that runs it to stop behind the block it is writing. Done at once, inside
    /// the transaction the next save ends.
    /// </summary>
    /// <returns>False when there was nothing left to stop.</returns>
    Task<bool> CancelAsync(RegisterImportId id, DateTimeOffset now, CancellationToken cancel);
}
