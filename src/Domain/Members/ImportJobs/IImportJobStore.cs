using WeChatUnion.Domain.Members.Import;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.ImportJobs;

public interface IImportJobStore
{
    Task<ImportJob?> FindAsync(RegisterImportId id, CancellationToken cancel);

    /// <summary>As it stands in the tree now; null for a union there is none of.</summary>
    Task<string?> FindPathAsync(UnionOrganizationId union, CancellationToken cancel);

    void Add(ImportJob job);

    /// <summary>Until the next save whoever else asks for this waits: what is counted behind it stays as it was counted.</summary>
    Task HoldAsync(CancellationToken cancel);

    /// <summary>Runs the account queued since then, dry ones and uploads under way included.</summary>
    Task<int> CountRunsAsync(StaffAccountId by, DateTimeOffset since, CancellationToken cancel);

    /// <summary>Bytes that are kept or set aside: of this account's uploads and lists, and of everybody's.</summary>
    /// <param name="except">An upload that is not counted.</param>
    Task<(long Own, long All)> KeptAsync(
        StaffAccountId by,
        RegisterImportId except,
        CancellationToken cancel
    );

    /// <summary>Of an upload that is under way, inside the transaction the next save ends.</summary>
    Task SetBytesAsync(RegisterImportId id, long bytes, CancellationToken cancel);

    /// <summary>An upload that did not come to its end.</summary>
    /// <returns>False when it did: it waits for its run or has had it, and needs its file.</returns>
    Task<bool> RemoveAsync(RegisterImportId id, CancellationToken cancel);

    /// <summary>
    /// Ends one that waits, or tells the node that runs it to stop behind the block it is writing. Done at once, inside
    /// the transaction the next save ends.
    /// </summary>
    /// <returns>False when there was nothing left to stop.</returns>
    Task<bool> CancelAsync(RegisterImportId id, DateTimeOffset now, CancellationToken cancel);
}
