using WeChatUnion.Domain.Cases.Payments.Recovery;
using WeChatUnion.Domain.Cases.Payments.Returns;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Cases.Payments;

/// <summary>An item with its case, both tracked.</summary>
public sealed record PayPair(PayItem Item, Case Case);

/// <summary>Port for writing payments. What it finds is tracked, unless it says otherwise.</summary>
public interface IPayStore
{
    Task<PayBatch?> FindAsync(PayBatchId id, CancellationToken cancel);

    /// <summary>Whether the batch, read anew, has still this version.</summary>
    Task<bool> StandsAtAsync(PayBatchId id, int version, CancellationToken cancel);

    /// <summary>Batches that move, and those with answers of the bank to read; oldest first.</summary>
    Task<IReadOnlyList<PayBatchId>> FindMovingAsync(int limit, CancellationToken cancel);

    /// <summary>
    /// Cases the batch may list next: in <see cref="PayBatch.WalkState"/>, of its kind, round and fund, from the union or
    /// below, without a live item, neither listed nor left out by it yet. Those handed in first come first.
    /// </summary>
    Task<IReadOnlyList<Case>> FindPayableAsync(
        PayBatch batch,
        string unionPath,
        int limit,
        CancellationToken cancel
    );

    /// <summary>How many items these cases had, in any batch; cases without one are left out.</summary>
    Task<IReadOnlyDictionary<CaseId, int>> CountAttemptsAsync(
        IReadOnlyCollection<CaseId> cases,
        CancellationToken cancel
    );

    /// <summary>Items that wait, behind this number, in order.</summary>
    Task<IReadOnlyList<PayPair>> FindWaitingAsync(
        PayBatchId batch,
        int after,
        int limit,
        CancellationToken cancel
    );

    /// <summary>Those of the ids that are the batch's.</summary>
    Task<IReadOnlyList<PayPair>> FindItemsAsync(
        PayBatchId batch,
        IReadOnlyCollection<PayItemId> ids,
        CancellationToken cancel
    );

    /// <summary>Listed items behind <paramref name="after"/> up to <paramref name="to"/>, in order; not tracked.</summary>
    Task<IReadOnlyList<PayItem>> ReadItemsAsync(
        PayBatchId batch,
        int after,
        int to,
        CancellationToken cancel
    );

    Task<Case?> FindCaseAsync(string number, CancellationToken cancel);

    /// <summary>The case's item that waits or is paid; null: it has none.</summary>
    Task<PayItem?> FindLiveAsync(CaseId one, CancellationToken cancel);

    Task<PayItem?> FindItemAsync(PayItemId id, CancellationToken cancel);

    Task<IReadOnlyList<PayItem>> FindOfMemberAsync(MemberId member, CancellationToken cancel);

    Task<bool> HasFundAsync(CaseFundId id, CancellationToken cancel);

    /// <summary>The oldest that waits; null: none does.</summary>
    Task<PayReturn?> FindReturnAsync(PayBatchId batch, CancellationToken cancel);

    Task<IReadOnlyList<PayReturnRow>> FindRowsAsync(
        PayReturnId id,
        int after,
        int limit,
        CancellationToken cancel
    );

    /// <summary>All rows of the same file about these items; not tracked.</summary>
    Task<IReadOnlyList<PayReturnRow>> ReadTwinsAsync(
        PayReturnId id,
        IReadOnlyCollection<PayItemId> items,
        CancellationToken cancel
    );

    /// <summary>Files whose reading was begun before then and never ended.</summary>
    Task<IReadOnlyList<PayReturn>> FindUnreadAsync(DateTimeOffset before, CancellationToken cancel);

    Task<PayRecovery?> FindRecoveryAsync(PayRecoveryId id, CancellationToken cancel);

    /// <summary>Money left a fund; in the transaction that the caller's save will commit.</summary>
    /// <returns>False: so much was not promised and unpaid; somebody was quicker, and nothing was changed.</returns>
    Task<bool> RaisePaidAsync(CaseFundId fund, long cents, CancellationToken cancel);

    /// <summary>Paid money came back: it is free again. Likewise.</summary>
    /// <returns>False: so much was not paid any more, likewise.</returns>
    Task<bool> TakeBackAsync(CaseFundId fund, long cents, CancellationToken cancel);

    void Add(PayBatch batch);

    void Add(PayItem item);

    void Add(PayLeftOut left);

    void Add(PayReturn answer);

    void Add(PayRecovery recovery);
}
